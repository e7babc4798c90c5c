import { cancelAppointment as cancelWith } from '../../domain/appointment/cancel-appointment.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';
import { spokenSlot } from '../../domain/appointment/spoken-slot.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import { cancelAppointment } from './contract.ts';

const outcomes = {
  'appointment.no-such-appointment': 'no-such-appointment',
  'appointment.no-identity': 'no-identity',
} as const;

export const createHandler = (ports: AppointmentPorts) =>
  flowHandler(cancelAppointment, async ({ language, ...request }, { callerNumber }) => {
    const cancellation = await cancelWith(ports)({ ...request, callerNumber });
    if (!cancellation.ok) return { outcome: outcomes[cancellation.error.code] };
    return {
      outcome: 'cancelled',
      appointmentSpoken: spokenSlot(cancellation.value, language),
    };
  });
