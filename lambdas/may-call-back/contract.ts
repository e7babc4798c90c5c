import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';
import { identifier, language, need, optionalText } from '../shared/fields.ts';

/**
 * Whether Connect may put a callback into its queue, asked for the callback's own contact. The promise is written either way: after a no it is
 * kept by a task, or a supervisor decides. `unpromised`: its number is none that can be called at all.
 */
export const mayCallBack = contract({
  parameters: z.object({ customerId: optionalText, conversationId: identifier, need, language }),
  outcomes: { yes: ['promiseId'], no: ['promiseId'], unpromised: [] },
});
