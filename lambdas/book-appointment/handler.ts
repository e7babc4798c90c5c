import { bookAppointment as bookWith } from '../../domain/appointment/book-appointment.ts';
import type { AppointmentPorts } from '../../domain/appointment/ports.ts';
import { spokenSlot } from '../../domain/appointment/spoken-slot.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import { bookAppointment } from './contract.ts';

const outcomes = {
  'appointment.slot-taken': 'slot-taken',
  'appointment.slot-past': 'slot-past',
  'appointment.unknown-slot': 'unknown-slot',
  'appointment.no-identity': 'no-identity',
} as const;

export const createHandler = (ports: AppointmentPorts) =>
  flowHandler(
    bookAppointment,
    async ({ customerId, slotId, language }, { callerNumber, initialContactId }) => {
      const booking = await bookWith(ports)({ customerId, callerNumber, slotId, initialContactId });
      if (!booking.ok) return { outcome: outcomes[booking.error.code] };
      return {
        outcome: 'booked',
        appointmentId: booking.value.appointmentId,
        appointmentSpoken: spokenSlot(booking.value, language),
      };
    },
  );
