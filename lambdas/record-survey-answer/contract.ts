import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { identifier, language } from '../shared/fields.ts';

/** The answer to a closing question, 1 (poor) to 5 (excellent). Counted once a contact and question. */
export const recordSurveyAnswer = contract({
  parameters: z.object({ question: identifier, score: z.string().check(z.regex(/^[1-5]$/)), language }),
  outcomes: { recorded: [] },
});
