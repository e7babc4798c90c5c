import * as z from 'zod/mini';
import { complaintCategories } from '../../domain/complaint/model.ts';
import { contract } from '../shared/contract.ts';
import { language, optionalText } from '../shared/fields.ts';

/** Logs a complaint once: a retry of Connect, and a second call about the same thing while it is open, answer the same reference. */
export const logComplaint = contract({
  parameters: z.object({ customerId: optionalText, category: z.enum(complaintCategories), language }),
  outcomes: {
    logged: ['reference', 'referenceSpoken', 'answerDueSpoken'],
    'already-open': ['reference', 'referenceSpoken', 'answerDueSpoken'],
    'no-identity': [],
  },
});
