import type { Endpoint } from './contact.ts';
import type { Line } from './line.ts';
import { queueOf } from './namespaces.ts';

const endpoint = (value: Endpoint | undefined) =>
  value ? { Address: value.address, Type: value.type } : null;

const mapped = <From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> => {
  const result: Record<string, To> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) result[key] = map(value);
  }
  return result;
};

/**
 * The event that Amazon Connect sends to a function. Every call makes a fresh one, so a function that changes its event changes nothing
 * else. Not established: the shape of the segment attributes' values in it; the API's, here.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export const lambdaEvent = (line: Line, parameters: Readonly<Record<string, unknown>>) => {
  const { contact, services } = line;
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: { ...contact.attributes },
        AwsRegion: services.definition.region,
        Channel: contact.channel,
        ContactId: contact.contactId,
        CustomerEndpoint: endpoint(contact.customerEndpoint),
        CustomerId: contact.customerId ?? null,
        Description: contact.description ?? null,
        InitialContactId: contact.initialContactId,
        InitiationMethod: contact.initiationMethod,
        InstanceARN: services.definition.instanceArn,
        LanguageCode: contact.languageCode ?? null,
        MediaStreams: { Customer: { Audio: null } },
        Name: contact.name ?? null,
        // Without a former segment the service writes the contact's own id.
        PreviousContactId: contact.previousContactId ?? contact.contactId,
        Queue: queueOf(line) ?? null,
        References: mapped(contact.references, ({ type, value }) => ({ Type: type, Value: value })),
        RelatedContactId: contact.relatedContactId ?? null,
        SegmentAttributes: mapped(contact.segmentAttributes, (ValueString) => ({ ValueString })),
        SystemEndpoint: endpoint(contact.systemEndpoint),
        Tags: { ...contact.tags },
      },
      Parameters: { ...parameters },
    },
  };
};
