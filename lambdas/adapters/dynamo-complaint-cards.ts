import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ComplaintStoreFault } from '../../domain/complaint/faults.ts';
import type { ComplaintCards } from '../../domain/complaint/ports.ts';
import { cardFrom, cardKey } from './dynamo-customer-items.ts';

/** More open complaints than a customer can have by category: a card stays small even if nobody ever takes one off. */
const complaintsOnCard = 8;
const places = Array.from({ length: complaintsOnCard }, (_, place) => place);

/** Whether the list holds the reference already, place by place: it is a list of maps, and each place can be compared. */
const isThere = places
  .map((place) => `customers.#id.openComplaints[${place}].#reference = :reference`)
  .join(' OR ');

/** Open complaints on the cards in the table `customers`, as look-up-caller reads them. */
export const dynamoComplaintCards = (client: DynamoDBDocumentClient, tableName: string): ComplaintCards => ({
  announce: async (number, customerId, { reference, category }) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: cardKey(number),
          UpdateExpression:
            'SET customers.#id.openComplaints = list_append(if_not_exists(customers.#id.openComplaints, :nothing), :complaint)',
          ConditionExpression: `attribute_exists(customers.#id) AND attribute_not_exists(customers.#id.openComplaints[${complaintsOnCard - 1}]) AND NOT (${isThere})`,
          ExpressionAttributeNames: { '#id': customerId, '#reference': 'reference' },
          ExpressionAttributeValues: {
            ':nothing': [],
            ':complaint': [{ reference, category }],
            ':reference': reference,
          },
        }),
      );
    } catch (cause) {
      // No card, not on it, announced already, or full: the complaint is kept in any case.
      if (cause instanceof ConditionalCheckFailedException) return;
      throw new ComplaintStoreFault('announcing a complaint on the card of a number failed', { cause });
    }
  },

  strikeOff: async (number, customerId, reference) => {
    const Key = cardKey(number);
    try {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
      const open = cardFrom(Item ?? {}).customers[customerId]?.openComplaints ?? [];
      const place = open.findIndex((complaint) => complaint.reference === reference);
      if (place === -1) return;
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key,
          UpdateExpression: `REMOVE customers.#id.openComplaints[${place}]`,
          ConditionExpression: `customers.#id.openComplaints[${place}].#reference = :reference`,
          ExpressionAttributeNames: { '#id': customerId, '#reference': 'reference' },
          ExpressionAttributeValues: { ':reference': reference },
        }),
      );
    } catch (cause) {
      // A card that changed meanwhile is a fault that can be retried: the complaint must not stay on it.
      throw new ComplaintStoreFault('taking a complaint off the card of a number failed', { cause });
    }
  },
});
