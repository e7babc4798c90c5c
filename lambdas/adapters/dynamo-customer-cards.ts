import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { CustomerCards } from '../../domain/customer/ports.ts';
import { CustomerStoreFault } from './dynamo-customer-fault.ts';
import { cardFrom, cardKey } from './dynamo-customer-items.ts';

/**
 * Cards in the table `customers`. The read is consistent: a caller who hung up a second ago and rings again must not hear the appointment
 * that they just cancelled. It costs one read unit in place of a half.
 */
export const dynamoCustomerCards = (client: DynamoDBDocumentClient, tableName: string): CustomerCards => ({
  find: async (number) => {
    try {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: cardKey(number), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : cardFrom(Item);
    } catch (cause) {
      throw new CustomerStoreFault('reading the card of a number failed', { cause });
    }
  },
});
