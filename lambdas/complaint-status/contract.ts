import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { language, optionalText } from '../shared/fields.ts';

/** Where a complaint stands: by the reference the caller keyed (its six digits), else the caller's own newest one. */
export const complaintStatus = contract({
  parameters: z.object({ customerId: optionalText, reference: optionalText, language }),
  outcomes: {
    received: ['reference', 'referenceSpoken', 'answerDueSpoken'],
    'in-progress': ['reference', 'referenceSpoken', 'answerDueSpoken'],
    answered: ['reference', 'referenceSpoken'],
    closed: ['reference', 'referenceSpoken'],
    'not-found': [],
  },
});
