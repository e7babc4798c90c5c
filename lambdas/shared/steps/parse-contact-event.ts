import type { MiddlewareObj } from '@middy/core';
import * as z from 'zod/mini';
import { contactFlowEvent, contactOf, UnreadableContactEvent } from '../flow-event.ts';

/** Replaces Connect's event by the contact and the parameters, still as the flow sent them. */
export const parseContactEvent = (): MiddlewareObj => ({
  before: (request) => {
    const event = z.safeParse(contactFlowEvent, request.event);
    if (!event.success) {
      const field = event.error.issues[0]?.path.join('.') ?? '';
      throw new UnreadableContactEvent(
        `the event is none that Amazon Connect sends from a flow (at "${field}"): invoke this function from a flow`,
      );
    }
    const { ContactData, Parameters } = event.data.Details;
    request.event = { contact: contactOf(ContactData), parameters: Parameters ?? {} };
  },
});
