import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { identifier, language, optionalText } from '../shared/fields.ts';

/** Cancels the caller's appointment; cancelled already is cancelled. */
export const cancelAppointment = contract({
  parameters: z.object({ customerId: optionalText, appointmentId: identifier, language }),
  outcomes: { cancelled: ['appointmentSpoken'], 'no-such-appointment': [], 'no-identity': [] },
});
