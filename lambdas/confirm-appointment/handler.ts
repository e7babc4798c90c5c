import { confirmAppointment as confirmWith } from '../../domain/appointment/confirm-appointment.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';
import { spokenSlot } from '../../domain/appointment/spoken-slot.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import { confirmAppointment } from './contract.ts';

const outcomes = {
  'appointment.another-time': 'another-time',
  'appointment.no-such-appointment': 'no-such-appointment',
  'appointment.no-identity': 'no-identity',
} as const;

export const createHandler = (ports: Omit<AppointmentPorts, 'slots'>) =>
  flowHandler(confirmAppointment, async ({ language, ...request }, { callerNumber }) => {
    const confirmed = await confirmWith(ports)({ ...request, callerNumber });
    if (!confirmed.ok) return { outcome: outcomes[confirmed.error.code] };
    return { outcome: 'confirmed', appointmentSpoken: spokenSlot(confirmed.value, language) };
  });
