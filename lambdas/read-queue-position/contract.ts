import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';

/** Where the waiting contact stands; `unknown` when Connect does not say, and then the flow leaves it out. */
export const readQueuePosition = contract({
  parameters: z.object({}),
  outcomes: { known: ['position', 'minutes'], unknown: [] },
});
