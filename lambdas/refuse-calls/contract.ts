import * as z from 'zod/mini';
import { contract } from '../shared/contract.ts';

/** Whoever was called wants no more calls. Asked twice in one contact it is one refusal. */
export const refuseCalls = contract({
  parameters: z.object({}),
  outcomes: {
    refused: [],
    /** No number to refuse calls to. */
    'no-number': [],
  },
});
