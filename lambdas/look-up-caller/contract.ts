import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { optionalText } from '../shared/fields.ts';

/**
 * Who is calling, from the number that Connect reports and, when several customers share it, the customer number they keyed. A chat has no
 * number of its own: `verifiedNumber` is the one that the website vouches for.
 */
export const lookUpCaller = contract({
  parameters: z.object({ customerNumber: optionalText, verifiedNumber: optionalText }),
  outcomes: {
    known: [
      'customerId',
      'customerName',
      'language',
      'segment',
      'marketing',
      'appointmentId',
      'appointmentSpoken',
      'complaintReference',
      'complaintSpoken',
      'callbackDueSpoken',
    ],
    several: ['language'],
    unknown: [],
    withheld: [],
  },
});
