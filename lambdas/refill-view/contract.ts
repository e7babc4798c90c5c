import * as z from 'zod/mini';
import { jsonContract } from '../shared/contract.ts';
import { language } from '../shared/fields.ts';

/**
 * The view that was shown, filled with what was submitted, and the word that it was not saved. It needs no table and no script: it answers
 * when the function that saves does not.
 */
export const refillView = jsonContract({
  parameters: z.object({ language, submitted: z.unknown(), shown: z.unknown() }),
  outcomes: {
    detail: ['view', 'token'],
    form: ['view', 'token'],
    confirmation: ['view', 'token'],
    /** What was shown is not known here. */
    unknown: [],
  },
});
