import * as z from 'zod/mini';
import { languages } from '../../domain/shared/language.ts';
import { contract } from '../shared/contract.ts';

/**
 * What a sentence asks for: a transcript, the first message of a chat, the text of a task. `language` is `unknown` where nobody has said it
 * yet: it is guessed from the text then, and answered, or `none`.
 */
export const classifyNeed = contract({
  parameters: z.object({
    language: z.enum([...languages, 'unknown']),
    text: z.string().check(z.minLength(1), z.maxLength(4000)),
  }),
  outcomes: { understood: ['need', 'team', 'priority', 'language'], unclear: ['language'] },
});
