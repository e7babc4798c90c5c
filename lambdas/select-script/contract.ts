import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { language, need, optionalText } from '../shared/fields.ts';

/** The conversation script that the agent follows; two versions share the contacts by weight, always the same one for a contact. */
export const selectScript = contract({
  parameters: z.object({
    direction: z.enum(['inbound', 'outbound']),
    need,
    language,
    segment: optionalText,
    campaign: optionalText,
  }),
  outcomes: { selected: ['scriptId', 'scriptVersion'], 'no-script': [] },
});
