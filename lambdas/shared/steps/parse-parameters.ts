import type { MiddlewareObj } from '@middy/core';
import * as z from 'zod/mini';
import type { Contract } from '../contract.ts';
import type { FlowInvocation, InvalidRequest } from '../flow-event.ts';

/** Parses what the flow sent by the contract; what does not parse is answered, with the field, and the handler never runs. */
export const parseParameters = (
  contract: Contract,
): MiddlewareObj<FlowInvocation<unknown>, InvalidRequest> => ({
  before: (request): InvalidRequest | undefined => {
    const { contact, parameters } = request.event;
    const parsed = z.safeParse(contract.parameters, parameters);
    if (!parsed.success) {
      return {
        outcome: 'invalid-request',
        field: parsed.error.issues[0]?.path.join('.') || 'parameters',
      };
    }
    request.event = { contact, parameters: parsed.data };
    return undefined;
  },
});
