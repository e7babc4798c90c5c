import * as z from 'zod/mini';
import { jsonContract } from '../shared/contract.ts';
import { identifier, optionalText } from '../shared/fields.ts';

/**
 * What an agent sees beside a task that leads to a call, and what comes of "call", "skip" and "another time". Called once with the action `open`,
 * then with every answer to a view. The outcome names the managed view; `view` is the whole of its data; `token` says which view it is.
 */
export const callTask = jsonContract({
  parameters: z.object({
    /** callback, late-promise or preview. */
    taskKind: identifier,
    promiseId: optionalText,
    attemptId: optionalText,
    /** `open`, or the view's action: Next, Back, ActionSelected. */
    action: identifier,
    /** `$.Views.ViewResultData`, as an object or as its JSON. */
    submitted: z.unknown(),
    /** The former answer of this function: `$.External`. */
    shown: z.unknown(),
  }),
  outcomes: {
    detail: ['view', 'token'],
    form: ['view', 'token'],
    confirmation: ['view', 'token'],
    /** The guide is over. */
    end: [],
  },
});
