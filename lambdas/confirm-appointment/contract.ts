import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { identifier, language, optionalText } from '../shared/fields.ts';

/** The customer will come, at the time that was announced. Confirmed already is confirmed. */
export const confirmAppointment = contract({
  parameters: z.object({ customerId: optionalText, appointmentId: identifier, slotId: identifier, language }),
  outcomes: {
    confirmed: ['appointmentSpoken'],
    /** Moved meanwhile: what was announced is not what stands. */
    'another-time': [],
    'no-such-appointment': [],
    'no-identity': [],
  },
});
