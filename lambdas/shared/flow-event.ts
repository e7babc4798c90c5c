import * as z from 'zod/mini';
import { Fault } from '../../domain/shared/fault.ts';

const endpoint = z.nullish(z.object({ Address: z.nullish(z.string()), Type: z.nullish(z.string()) }));

/**
 * What Amazon Connect sends when a flow invokes a function. Endpoints are null for an API chat, and the address is missing when the
 * caller withholds the number.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export const contactFlowEvent = z.object({
  Name: z.literal('ContactFlowEvent'),
  Details: z.object({
    ContactData: z.object({
      ContactId: z.string(),
      InitialContactId: z.nullish(z.string()),
      RelatedContactId: z.nullish(z.string()),
      Channel: z.string(),
      CustomerEndpoint: endpoint,
      SystemEndpoint: endpoint,
      InstanceARN: z.string(),
      InitiationMethod: z.nullish(z.string()),
      Attributes: z.nullish(z.record(z.string(), z.unknown())),
    }),
    Parameters: z.nullish(z.record(z.string(), z.unknown())),
  }),
});
type ContactData = z.output<typeof contactFlowEvent>['Details']['ContactData'];

/** The contact as handlers see it. */
export interface FlowContact {
  readonly contactId: string;
  readonly initialContactId: string;
  /** Of a guide: the contact that it accompanies. */
  readonly relatedContactId: string | undefined;
  readonly channel: string;
  /** E.164; undefined when withheld. Connect gives a number in E.164 or none at all. */
  readonly callerNumber: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly instanceArn: string;
}

/** An invocation between the steps: parameters as the flow sent them, then as the contract parsed them. */
export interface FlowInvocation<Parameters> {
  readonly contact: FlowContact;
  readonly parameters: Parameters;
}

/** What every function that flows call answers when the parameters do not fit its contract. */
export interface InvalidRequest {
  readonly outcome: 'invalid-request';
  /** The key of the first parameter that does not fit. */
  readonly field: string;
}

/** Somebody other than a contact flow invoked the function. */
export class UnreadableContactEvent extends Fault {
  readonly code = 'flow-event.unreadable';
  readonly retryable = false;
}

export const contactOf = (data: ContactData): FlowContact => ({
  contactId: data.ContactId,
  initialContactId: data.InitialContactId ?? data.ContactId,
  relatedContactId: data.RelatedContactId ?? undefined,
  channel: data.Channel,
  callerNumber: callerNumberOf(data.CustomerEndpoint),
  attributes: textsOf(data.Attributes ?? {}),
  instanceArn: data.InstanceARN,
});

const e164 = /^\+[1-9]\d{4,14}$/;
const callerNumberOf = (customer: ContactData['CustomerEndpoint']): string | undefined =>
  customer?.Type === 'TELEPHONE_NUMBER' && e164.test(customer.Address ?? '')
    ? (customer.Address ?? undefined)
    : undefined;

const textsOf = (attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
