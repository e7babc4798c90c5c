import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonContact } from '../../domain/contact/model.ts';
import type { LastContacts } from '../../domain/contact/ports.ts';
import { CustomerStoreFault } from './dynamo-customer-fault.ts';
import { cardKey } from './dynamo-customer-items.ts';

/** The last contact on the cards in the table `customers`: `customers.<id>.lastContact`, decided by its `rank`. */
export const dynamoLastContacts = (client: DynamoDBDocumentClient, tableName: string): LastContacts => {
  const update = async (
    number: string,
    contactId: string,
    change: {
      readonly UpdateExpression: string;
      readonly ConditionExpression: string;
      readonly ExpressionAttributeNames: Record<string, string>;
      readonly ExpressionAttributeValues: Record<string, unknown>;
    },
  ): Promise<void> => {
    try {
      await client.send(new UpdateCommand({ TableName: tableName, Key: cardKey(number), ...change }));
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return;
      throw new CustomerStoreFault(`showing contact ${contactId} on the card of a customer failed`, {
        cause,
      });
    }
  };

  return {
    show: (number, customerId, contact) =>
      update(number, contact.contactId, {
        UpdateExpression: 'SET customers.#id.lastContact = :contact',
        ConditionExpression:
          'attribute_exists(customers.#id) AND (attribute_not_exists(customers.#id.lastContact) OR customers.#id.lastContact.#rank < :rank)',
        ExpressionAttributeNames: { '#id': customerId, '#rank': 'rank' },
        ExpressionAttributeValues: { ':contact': lastContactItem(contact), ':rank': rankOf(contact) },
      }),

    replace: (number, customerId, contactId, by) =>
      update(number, contactId, {
        UpdateExpression:
          by === undefined ? 'REMOVE customers.#id.lastContact' : 'SET customers.#id.lastContact = :contact',
        ConditionExpression: 'customers.#id.lastContact.contactId = :shown',
        ExpressionAttributeNames: { '#id': customerId },
        ExpressionAttributeValues: {
          ':shown': contactId,
          ...(by === undefined ? {} : { ':contact': lastContactItem(by) }),
        },
      }),
  };
};

/** Later contacts rank higher, and of one contact the newer copy. */
const rankOf = ({ startedAt, contactId, revision }: PersonContact): string =>
  `${startedAt.toISOString()}#${contactId}#${revision}`;

const lastContactItem = (contact: PersonContact) => ({
  contactId: contact.contactId,
  at: contact.startedAt.toISOString(),
  channel: contact.channel,
  need: contact.need,
  rank: rankOf(contact),
});
