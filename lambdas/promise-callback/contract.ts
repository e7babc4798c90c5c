import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { language, need, optionalText } from '../shared/fields.ts';

const promised = ['promiseId', 'number', 'numberSpoken', 'dueSpoken'] as const;

/**
 * Promises that somebody calls back: written before it is spoken. `time` is one that list-callback-times offered, or `soonest`: due at the latest
 * 24 opening-hours-aware hours later, and so is one that is not possible (any more); `none` leaves a promise that runs as it is. The number is the one the caller keyed, else the one they call from.
 * `dueSpoken` ends a sentence: `by Wednesday … at the latest`, `on Wednesday … between 9 am and 1 pm`.
 */
export const promiseCallback = contract({
  parameters: z.object({
    customerId: optionalText,
    number: optionalText,
    need,
    language,
    time: optionalText,
  }),
  outcomes: {
    promised,
    'already-promised': promised,
    /** One that ran has another time now. */
    moved: promised,
    'number-needed': [],
    'number-not-callable': [],
  },
});
