import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { identifier, language, optionalText } from '../shared/fields.ts';

/** Claims a slot for the caller. Asked twice in one contact it answers the same booking twice. */
export const bookAppointment = contract({
  parameters: z.object({ customerId: optionalText, slotId: identifier, language }),
  outcomes: {
    booked: ['appointmentId', 'appointmentSpoken'],
    'slot-taken': [],
    'slot-past': [],
    'unknown-slot': [],
    /** The number is withheld and no customer is known: there is nobody to hold the appointment for. */
    'no-identity': [],
  },
});
