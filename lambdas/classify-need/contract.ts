import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { language } from '../shared/fields.ts';

/** What a sentence asks for: a transcript, the first message of a chat, the text of a task. */
export const classifyNeed = contract({
  parameters: z.object({ language, text: z.string().check(z.minLength(1), z.maxLength(4000)) }),
  outcomes: { understood: ['need', 'team', 'priority'], unclear: [] },
});
