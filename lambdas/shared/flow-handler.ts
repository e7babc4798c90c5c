import middy from '@middy/core';
import * as z from 'zod/mini';
import type { AnswerOf, Contract, RequestOf } from './contract.ts';
import { contactFlowEvent, type FlowContact } from './flow-event.ts';

export interface InvalidRequest {
  readonly outcome: 'invalid-request';
  readonly field: string;
}

/** A handler that flows call: the event parsed, the contract's parameters parsed, one use case called, a flat map of strings answered. */
export const flowHandler = <C extends Contract>(
  contract: C,
  answer: (request: RequestOf<C>, contact: FlowContact) => Promise<AnswerOf<C>>,
) =>
  middy().handler(async (event: unknown): Promise<AnswerOf<C> | InvalidRequest> => {
    const { ContactData, Parameters } = z.parse(contactFlowEvent, event).Details;
    const request = z.safeParse(contract.parameters, Parameters ?? {});
    if (!request.success) {
      return { outcome: 'invalid-request', field: request.error.issues[0]?.path.join('.') ?? 'unknown' };
    }
    return answer(request.data as RequestOf<C>, {
      contactId: ContactData.ContactId,
      initialContactId: ContactData.InitialContactId ?? ContactData.ContactId,
      channel: ContactData.Channel,
      callerNumber:
        ContactData.CustomerEndpoint?.Type === 'TELEPHONE_NUMBER'
          ? (ContactData.CustomerEndpoint.Address ?? undefined)
          : undefined,
      attributes: ContactData.Attributes ?? {},
      instanceArn: ContactData.InstanceARN,
    });
  });
