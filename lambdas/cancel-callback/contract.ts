import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { need, optionalText } from '../shared/fields.ts';

/** The caller does not want to be called back any more. `none`: nothing was promised to this number for the need. */
export const cancelCallback = contract({
  parameters: z.object({ number: optionalText, need }),
  outcomes: { withdrawn: [], none: [], 'number-needed': [] },
});
