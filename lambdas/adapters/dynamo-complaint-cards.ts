import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ComplaintStoreFault } from '../../domain/complaint/faults.ts';
import type { ComplaintCards } from '../../domain/complaint/ports.ts';
import { cardKey } from './dynamo-customer-items.ts';

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
});
