import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonContacts } from '../../domain/contact/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { InteractionStoreFault, personContactFrom, personItem, personKey } from './dynamo-contact-items.ts';

/** The contacts of each person in the table `interactions`: one partition a person, by time. */
export const dynamoPersonContacts = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.interactions,
): PersonContacts => ({
  put: (line) =>
    unlessConditionFails(`listing contact ${line.contactId}`, () =>
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: personItem(line, keptDays),
          ConditionExpression: 'attribute_not_exists(pk) OR revision <= :revision',
          ExpressionAttributeValues: { ':revision': line.revision },
        }),
      ),
    ),

  remove: (line, before) =>
    unlessConditionFails(`unlisting contact ${line.contactId}`, () =>
      client.send(
        new DeleteCommand({
          TableName: tableName,
          Key: personKey(line),
          ConditionExpression: 'revision < :before',
          ExpressionAttributeValues: { ':before': before },
        }),
      ),
    ),

  newest: async (person, number) => {
    try {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :person',
          FilterExpression: '#number = :number',
          ExpressionAttributeNames: { '#number': 'number' },
          ExpressionAttributeValues: { ':person': `PERSON#${person}`, ':number': number },
          ScanIndexForward: false,
          ConsistentRead: true,
          Limit: contactsLookedAt,
        }),
      );
      return Items[0] === undefined ? undefined : personContactFrom(Items[0]);
    } catch (cause) {
      throw new InteractionStoreFault('reading the contacts of a person failed', { cause });
    }
  },
});

/** Far back enough for one who calls from several numbers; asked only when a contact turns out to be somebody else's. */
const contactsLookedAt = 50;

const unlessConditionFails = async (what: string, send: () => Promise<unknown>): Promise<void> => {
  try {
    await send();
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return;
    throw new InteractionStoreFault(`${what} failed`, { cause });
  }
};
