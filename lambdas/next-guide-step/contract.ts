import * as z from 'zod/mini';
import { jsonContract } from '../shared/contract.ts';
import { identifier, optionalText } from '../shared/fields.ts';

/**
 * What the agent's guide shows next. Called once with the action `open` when the guide begins, then with every answer to a view: what was
 * submitted, and what was shown, so that a save that fails can show the same again, filled.
 *
 * The outcome names the managed view; `view` is the whole of its data, every key of that view always there, and `token` says which
 * state of the conversation it shows. At most 16 KB.
 */
export const nextGuideStep = jsonContract({
  parameters: z.object({
    phase: z.enum(['talk', 'wrap-up']),
    conversationId: identifier,
    /** `open`, or the view's action: Next, Back, ActionSelected. */
    action: identifier,
    /** `$.Views.ViewResultData`, as an object or as its JSON. */
    submitted: z.unknown(),
    /** The former answer of this function: `$.External`. */
    shown: z.unknown(),
    scriptId: optionalText,
    scriptVersion: optionalText,
  }),
  outcomes: {
    detail: ['view', 'token'],
    form: ['view', 'token'],
    confirmation: ['view', 'token'],
    /** The guide is over. */
    end: [],
  },
});
