import { moveAppointment as moveWith } from '../../domain/appointment/move-appointment.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';
import { spokenSlot } from '../../domain/appointment/spoken-slot.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import { moveAppointment } from './contract.ts';

const outcomes = {
  'appointment.slot-taken': 'slot-taken',
  'appointment.slot-past': 'slot-past',
  'appointment.unknown-slot': 'unknown-slot',
  'appointment.no-such-appointment': 'no-such-appointment',
  'appointment.no-identity': 'no-identity',
} as const;

export const createHandler = (ports: AppointmentPorts) =>
  flowHandler(moveAppointment, async ({ language, ...request }, { callerNumber }) => {
    const move = await moveWith(ports)({ ...request, callerNumber });
    if (!move.ok) return { outcome: outcomes[move.error.code] };
    return {
      outcome: 'moved',
      appointmentId: move.value.appointmentId,
      appointmentSpoken: spokenSlot(move.value, language),
    };
  });
