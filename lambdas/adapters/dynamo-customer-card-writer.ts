import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { type CustomerFacts, customersOnCard } from '../../domain/customer/model.ts';
import type { CustomerCardWriter } from '../../domain/customer/ports.ts';
import { CustomerStoreFault } from './dynamo-customer-fault.ts';
import { cardKey, factsItem, record } from './dynamo-customer-items.ts';

type Change = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/**
 * Cards in the table `customers`, written beside calls that book, complain and promise on the same items: a read, then one conditional write
 * of the customer's facts alone. A lost race is read again.
 */
export const dynamoCustomerCardWriter = (
  client: DynamoDBDocumentClient,
  tableName: string,
): CustomerCardWriter => {
  const attempt = async (number: string, change: Change): Promise<boolean> => {
    try {
      await client.send(new UpdateCommand({ TableName: tableName, Key: cardKey(number), ...change }));
      return true;
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return false;
      throw new CustomerStoreFault('writing the card of a number failed', { cause });
    }
  };
  const customersOf = async (number: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
    try {
      const { Item } = await client.send(
        new GetCommand({
          TableName: tableName,
          Key: cardKey(number),
          ConsistentRead: true,
          ProjectionExpression: 'customers',
        }),
      );
      return Item?.['customers'] === undefined ? undefined : record(Item['customers']);
    } catch (cause) {
      throw new CustomerStoreFault('reading the card of a number failed', { cause });
    }
  };

  return {
    put: async (number, customerId, facts) => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const customers = await customersOf(number);
        const there = customers?.[customerId];
        const version = record(there)['version'];
        if (typeof version === 'number' && version >= facts.version) return 'current';

        const full = there === undefined && Object.keys(customers ?? {}).length >= customersOnCard;
        const change = full
          ? noteMore
          : there !== undefined
            ? replaceFacts(customerId, facts)
            : customers !== undefined
              ? addCustomer(customerId, facts)
              : firstCustomer(customerId, facts);
        if (await attempt(number, change)) return full ? 'full' : 'written';
      }
      throw new CustomerStoreFault(
        `the card of customer ${customerId} changes faster than it can be written`,
      );
    },

    remove: async (number, customerId, version) =>
      (await attempt(number, {
        UpdateExpression: 'REMOVE customers.#id',
        ConditionExpression: 'attribute_exists(customers.#id) AND customers.#id.#version < :version',
        ExpressionAttributeNames: { '#id': customerId, '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      }))
        ? 'removed'
        : 'not-there',
  };
};

const mostTries = 5;

const noteMore: Change = {
  UpdateExpression: 'SET #more = :yes',
  ExpressionAttributeNames: { '#more': 'more' },
  ExpressionAttributeValues: { ':yes': true },
};

const firstCustomer = (customerId: string, facts: CustomerFacts): Change => ({
  UpdateExpression: 'SET customers = :customers',
  ConditionExpression: 'attribute_not_exists(customers)',
  ExpressionAttributeValues: { ':customers': { [customerId]: summary(facts) } },
});

const addCustomer = (customerId: string, facts: CustomerFacts): Change => ({
  UpdateExpression: 'SET customers.#id = :summary',
  ConditionExpression:
    'attribute_exists(customers) AND attribute_not_exists(customers.#id) AND size(customers) < :most',
  ExpressionAttributeNames: { '#id': customerId },
  ExpressionAttributeValues: { ':summary': summary(facts), ':most': customersOnCard },
});

/** Field by field: the complaints, the promise and the last contact beside them stay as calls have written them. */
const replaceFacts = (customerId: string, facts: CustomerFacts): Change => {
  const fields = Object.entries(factsItem(facts));
  return {
    UpdateExpression: `SET ${fields.map(([field]) => `customers.#id.#${field} = :${field}`).join(', ')}`,
    ConditionExpression: 'attribute_exists(customers.#id) AND customers.#id.#version < :version',
    ExpressionAttributeNames: {
      '#id': customerId,
      ...Object.fromEntries(fields.map(([field]) => [`#${field}`, field])),
    },
    ExpressionAttributeValues: Object.fromEntries(fields.map(([field, value]) => [`:${field}`, value])),
  };
};

const summary = (facts: CustomerFacts) => ({ ...factsItem(facts), openComplaints: [] });
