import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { CampaignStoreFault } from '../../domain/campaign/faults.ts';
import type { Counting, ToCount } from '../../domain/campaign/ports.ts';
import { noSums } from '../../domain/campaign/sums.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import {
  countableFrom,
  countedItem,
  countedKey,
  tallyFrom,
  tallyItem,
  tallyKey,
  toCountItem,
  toCountKey,
  toCountPartition,
} from './dynamo-tally-items.ts';

/** DynamoDB writes so many items with one request, and reads so many. */
const mostWrites = 25;

type WriteRequest =
  | { readonly PutRequest: { readonly Item: Record<string, unknown> } }
  | { readonly DeleteRequest: { readonly Key: Record<string, unknown> } };

/** Counting in the table `outbound`: a hundred things are counted with 3 reads and 9 writes. */
export const dynamoTally = (
  client: DynamoDBDocumentClient,
  tableName: string,
  clock: Clock,
): ToCount & Counting => {
  /** Writes what the table takes at once, and again what it did not take. */
  const writeAll = async (requests: readonly WriteRequest[]): Promise<void> => {
    for (let from = 0; from < requests.length; from += mostWrites) {
      let left: WriteRequest[] = requests.slice(from, from + mostWrites);
      for (let attempt = 0; left.length > 0; attempt += 1) {
        if (attempt === 5) throw new CampaignStoreFault('the table did not take everything that was counted');
        const { UnprocessedItems } = await client
          .send(new BatchWriteCommand({ RequestItems: { [tableName]: left } }))
          .catch(fault('writing what is counted failed'));
        left = (UnprocessedItems?.[tableName] ?? []) as WriteRequest[];
      }
    }
  };

  return {
    put: (countables) =>
      writeAll(
        [
          ...new Map(
            countables.map((countable) => [`${countable.campaign} ${countable.id}`, countable]),
          ).values(),
        ].map((countable) => ({ PutRequest: { Item: { ...toCountItem(countable, clock.now()) } } })),
      ),

    waiting: async (campaign, most) => {
      const { Items } = await client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :waiting',
            ExpressionAttributeValues: { ':waiting': toCountPartition(campaign) },
            Limit: most,
          }),
        )
        .catch(fault('reading what waits to be counted failed'));
      return (Items ?? []).map((item) => countableFrom(campaign, item));
    },

    counted: async (campaign, ids) => {
      const found = new Set<string>();
      let keys: Record<string, unknown>[] = ids.map((id) => countedKey(campaign, id));
      for (let attempt = 0; keys.length > 0; attempt += 1) {
        if (attempt === 5) throw new CampaignStoreFault('the table did not say what was counted');
        const { Responses, UnprocessedKeys } = await client
          .send(
            new BatchGetCommand({
              RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true, ProjectionExpression: 'sk' } },
            }),
          )
          .catch(fault('reading what was counted failed'));
        for (const { sk } of Responses?.[tableName] ?? []) found.add(String(sk));
        keys = UnprocessedKeys?.[tableName]?.Keys ?? [];
      }
      return found;
    },

    putAway: async (campaign, ids) => {
      await writeAll(
        ids.map((id) => ({ PutRequest: { Item: { ...countedItem(campaign, id, clock.now()) } } })),
      );
      await writeAll(ids.map((id) => ({ DeleteRequest: { Key: toCountKey(campaign, id) } })));
    },

    read: async (campaign) => {
      const { Item } = await client
        .send(new GetCommand({ TableName: tableName, Key: tallyKey(campaign), ConsistentRead: true }))
        .catch(fault('reading a tally failed'));
      return Item === undefined ? { revision: 0, sums: noSums, lastIds: [] } : tallyFrom(Item);
    },

    write: async (campaign, next) =>
      client
        .send(
          new PutCommand({
            TableName: tableName,
            Item: tallyItem(campaign, next),
            ...(next.revision === 1
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'revision = :seen',
                  ExpressionAttributeValues: { ':seen': next.revision - 1 },
                }),
          }),
        )
        .then(
          () => 'written' as const,
          (cause: unknown) => {
            if (cause instanceof ConditionalCheckFailedException) return 'conflict' as const;
            throw new CampaignStoreFault('writing a tally failed', { cause });
          },
        ),
  };
};

const fault =
  (message: string) =>
  (cause: unknown): never => {
    throw new CampaignStoreFault(message, { cause });
  };
