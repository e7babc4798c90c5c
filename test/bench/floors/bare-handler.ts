import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

/**
 * The floor under a function that flows call: a client as the documentation makes it, the same one read, no validation, no logs. It is bundled
 * twice: as most people bundle (the plain floor) and as ours are (the tuned floor).
 */
const client = DynamoDBDocumentClient.from(new DynamoDBClient());

interface FlowEvent {
  readonly Details: {
    readonly ContactData: { readonly CustomerEndpoint: { readonly Address: string } };
  };
}

export const handler = async ({ Details }: FlowEvent) => {
  const { Item } = await client.send(
    new GetCommand({
      TableName: process.env['CUSTOMERS_TABLE'],
      Key: { pk: `NUMBER#${Details.ContactData.CustomerEndpoint.Address}`, sk: 'CARD' },
      ConsistentRead: true,
    }),
  );
  return { outcome: Item === undefined ? 'unknown' : 'known' };
};
