import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { CustomerProfiles } from '../../domain/customer/ports.ts';
import { CustomerStoreFault } from './dynamo-customer-fault.ts';
import { profileKey } from './dynamo-customer-items.ts';
import { profileFrom, profileItem } from './dynamo-customer-profile-item.ts';

/** Customers' files in the table `customers`; the version decides between two who change one at once. */
export const dynamoCustomerProfiles = (
  client: DynamoDBDocumentClient,
  tableName: string,
): CustomerProfiles => ({
  find: async (customerId) => {
    try {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: profileKey(customerId), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : profileFrom(customerId, Item);
    } catch (cause) {
      throw new CustomerStoreFault(`reading customer ${customerId} failed`, { cause });
    }
  },

  save: async (customer) => {
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: profileItem(customer),
          ConditionExpression: customer.version === 1 ? 'attribute_not_exists(pk)' : '#version = :before',
          ...(customer.version === 1
            ? {}
            : {
                ExpressionAttributeNames: { '#version': 'version' },
                ExpressionAttributeValues: { ':before': customer.version - 1 },
              }),
        }),
      );
      return 'saved';
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return 'stale';
      throw new CustomerStoreFault(`writing customer ${customer.id} failed`, { cause });
    }
  },
});
