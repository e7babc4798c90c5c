import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { identifier, language, optionalText } from '../shared/fields.ts';

/** Holds the new slot, decides on the appointment, releases the old slot. A crash in between leaves the old appointment or the new one, never both. */
export const moveAppointment = contract({
  parameters: z.object({ customerId: optionalText, appointmentId: identifier, slotId: identifier, language }),
  outcomes: {
    moved: ['appointmentId', 'appointmentSpoken'],
    'slot-taken': [],
    'slot-past': [],
    'unknown-slot': [],
    'no-such-appointment': [],
    'no-identity': [],
  },
});
