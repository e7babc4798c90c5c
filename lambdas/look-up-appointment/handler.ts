import { announcedAppointment } from '../../domain/appointment/announced-appointment.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';
import { spokenSlot } from '../../domain/appointment/spoken-slot.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import { lookUpAppointment } from './contract.ts';

export const createHandler = (ports: Pick<AppointmentPorts, 'cards' | 'clock'>) =>
  flowHandler(lookUpAppointment, async ({ language, ...request }, { callerNumber }) => {
    const announced = await announcedAppointment(ports)({ ...request, callerNumber });
    return announced.ok
      ? { outcome: 'stands', appointmentSpoken: spokenSlot(announced.value, language) }
      : { outcome: 'changed' };
  });
