import * as z from 'zod/mini';

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
      Channel: z.string(),
      CustomerEndpoint: endpoint,
      SystemEndpoint: endpoint,
      InstanceARN: z.string(),
      InitiationMethod: z.nullish(z.string()),
      Attributes: z.nullish(z.record(z.string(), z.string())),
    }),
    Parameters: z.nullish(z.record(z.string(), z.unknown())),
  }),
});

/** The contact as handlers see it. */
export interface FlowContact {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly channel: string;
  /** E.164; undefined when withheld. Connect gives a number in E.164 or none at all. */
  readonly callerNumber: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly instanceArn: string;
}
