import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PromiseCards } from '../../domain/promise/ports.ts';
import { CustomerStoreFault } from './dynamo-customer-fault.ts';
import { cardKey } from './dynamo-customer-items.ts';

/** The running promise on the cards in the table `customers`, as look-up-caller reads it. */
export const dynamoPromiseCards = (client: DynamoDBDocumentClient, tableName: string): PromiseCards => ({
  show: async (number, customerId, dueAt) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: cardKey(number),
          UpdateExpression:
            dueAt === undefined
              ? 'REMOVE customers.#id.runningPromise'
              : 'SET customers.#id.runningPromise = :promise',
          ConditionExpression: 'attribute_exists(customers.#id)',
          ExpressionAttributeNames: { '#id': customerId },
          ...(dueAt === undefined
            ? {}
            : { ExpressionAttributeValues: { ':promise': { dueAt: dueAt.toISOString() } } }),
        }),
      );
    } catch (cause) {
      // No card, or the customer is not on it: there is nothing to be said.
      if (cause instanceof ConditionalCheckFailedException) return;
      throw new CustomerStoreFault('showing a promise on the card of a number failed', { cause });
    }
  },
});
