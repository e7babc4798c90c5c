import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { language, need, optionalText } from '../shared/fields.ts';

/**
 * Promises that somebody calls back: written before it is spoken, due at the latest 24 opening-hours-aware hours later.
 * The number is the one the caller keyed, else the one they call from.
 */
export const promiseCallback = contract({
  parameters: z.object({ customerId: optionalText, number: optionalText, need, language }),
  outcomes: {
    promised: ['promiseId', 'number', 'numberSpoken', 'dueSpoken'],
    'already-promised': ['promiseId', 'number', 'numberSpoken', 'dueSpoken'],
    'number-needed': [],
    'number-not-callable': [],
  },
});
