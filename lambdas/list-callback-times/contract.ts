import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { language, need, optionalText } from '../shared/fields.ts';

/**
 * The next three times at which somebody can call this number back, after the last one already offered; and when a promise that runs for the
 * number and need is kept (`none`: there is none), as the end of a sentence.
 */
export const listCallbackTimes = contract({
  parameters: z.object({ number: optionalText, need, language, afterTime: optionalText }),
  outcomes: {
    offered: [
      'time1Id',
      'time1Spoken',
      'time2Id',
      'time2Spoken',
      'time3Id',
      'time3Spoken',
      'numberSpoken',
      'standingSpoken',
    ],
    /** Too few to choose from in the next weeks: promise it as soon as possible. */
    'no-choice': ['numberSpoken', 'standingSpoken'],
    'number-needed': [],
    'number-not-callable': [],
  },
});
