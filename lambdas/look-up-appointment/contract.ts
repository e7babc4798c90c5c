import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { identifier, language, optionalText } from '../shared/fields.ts';

/** Whether an appointment still stands at the time for which a reminder was planned, and when that is in words. */
export const lookUpAppointment = contract({
  parameters: z.object({ customerId: optionalText, appointmentId: identifier, slotId: identifier, language }),
  outcomes: {
    stands: ['appointmentSpoken'],
    /** Moved, cancelled or over: there is nothing to remind of. */
    changed: [],
  },
});
