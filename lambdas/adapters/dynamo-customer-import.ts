import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Customer, customersOnCard } from '../../domain/customer/model.ts';
import { factsOf } from '../../domain/customer/summarize-customer.ts';
import { CustomerStoreFault } from './dynamo-customer-fault.ts';
import { cardKey, factsItem } from './dynamo-customer-items.ts';
import { profileItem } from './dynamo-customer-profile-item.ts';

type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

/** BatchWriteItem takes no more items than this. */
const itemsARequest = 25;
const requestsAtOnce = 8;
const mostTries = 8;

/**
 * Fills an EMPTY table `customers`: files and cards as registering one after another would leave them, in a fraction of the requests. It
 * replaces what is there, so on a table in use customers are registered instead.
 */
export const dynamoCustomerImport =
  (client: DynamoDBDocumentClient, tableName: string) =>
  async (customers: readonly Customer[]): Promise<void> => {
    const items: readonly Item[] = [...customers.map(profileItem), ...cardsOf(customers)];
    const batches = Array.from({ length: Math.ceil(items.length / itemsARequest) }, (_, index) =>
      items.slice(index * itemsARequest, (index + 1) * itemsARequest),
    );
    const work = async (): Promise<void> => {
      for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
        await write(client, tableName, batch);
      }
    };
    await Promise.all(Array.from({ length: requestsAtOnce }, work));
  };

const cardsOf = (customers: readonly Customer[]): readonly Item[] => {
  const byNumber = new Map<string, readonly Customer[]>();
  for (const customer of customers) {
    for (const number of customer.numbers) {
      byNumber.set(number, [...(byNumber.get(number) ?? []), customer]);
    }
  }
  return [...byNumber].map(([number, sharing]) => ({
    ...cardKey(number),
    customers: Object.fromEntries(
      sharing
        .slice(0, customersOnCard)
        .map((customer) => [customer.id, { ...factsItem(factsOf(customer)), openComplaints: [] }]),
    ),
    ...(sharing.length > customersOnCard ? { more: true } : {}),
  }));
};

const write = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  items: readonly Item[],
): Promise<void> => {
  let left: NonNullable<ConstructorParameters<typeof BatchWriteCommand>[0]['RequestItems']>[string] =
    items.map((Item) => ({ PutRequest: { Item } }));
  try {
    for (let tries = 0; left.length > 0 && tries < mostTries; tries += 1) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [tableName]: left } }),
      );
      left = UnprocessedItems?.[tableName] ?? [];
    }
  } catch (cause) {
    throw new CustomerStoreFault('importing customers failed', { cause });
  }
  if (left.length > 0) {
    throw new CustomerStoreFault(
      `the table took ${items.length - left.length} of ${items.length} items in ${mostTries} tries: import again when it is less busy`,
    );
  }
};
