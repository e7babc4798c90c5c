import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { CardsDue, DueCards } from '../../domain/customer/ports.ts';
import type { Clock, Ids } from '../../domain/shared/ports.ts';
import { shareOf } from '../../domain/shared/share-of.ts';
import { CustomerStoreFault } from './dynamo-customer-fault.ts';
import { instant, text } from './dynamo-customer-items.ts';

/** An import writes to all of them at once; more would only be more queries a sweep. */
const shards = 4;
const shardKey = (shard: number): string => `CARDS-DUE#${shard}`;
const cursorKey = { pk: 'CARDS-DUE', sk: 'CURSOR' };

interface Place {
  readonly shard: number;
  readonly after: string | undefined;
}

/** The list of customers whose cards are due, in the table `customers`: one small item each, gone when the cards are written. */
export const dynamoCardsDue = (
  client: DynamoDBDocumentClient,
  tableName: string,
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
): CardsDue => {
  const keyOf = (customerId: string) => ({
    pk: shardKey(Math.floor(shareOf(customerId) * shards)),
    sk: customerId,
  });
  const page = async ({ shard, after }: Place, limit: number): Promise<readonly DueCards[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: after === undefined ? 'pk = :shard' : 'pk = :shard AND sk > :after',
        ExpressionAttributeValues: {
          ':shard': shardKey(shard),
          ...(after === undefined ? {} : { ':after': after }),
        },
        Limit: limit,
      }),
    );
    return Items.map(dueFrom);
  };

  return {
    note: async (customerId, numbers) => {
      try {
        const { Attributes = {} } = await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: keyOf(customerId),
            UpdateExpression:
              numbers.length === 0
                ? 'SET mark = :mark, notedAt = :now'
                : 'SET mark = :mark, notedAt = :now ADD numbers :numbers',
            ExpressionAttributeValues: {
              ':mark': ids.next(),
              ':now': clock.now().toISOString(),
              ...(numbers.length === 0 ? {} : { ':numbers': new Set(numbers) }),
            },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return dueFrom(Attributes);
      } catch (cause) {
        throw new CustomerStoreFault(`noting that the cards of customer ${customerId} are due failed`, {
          cause,
        });
      }
    },

    settle: async ({ customerId, mark }) => {
      try {
        await client.send(
          new DeleteCommand({
            TableName: tableName,
            Key: keyOf(customerId),
            ConditionExpression: 'mark = :mark',
            ExpressionAttributeValues: { ':mark': mark },
          }),
        );
      } catch (cause) {
        if (cause instanceof ConditionalCheckFailedException) return;
        throw new CustomerStoreFault(`striking customer ${customerId} off the cards due failed`, { cause });
      }
    },

    next: async (limit) => {
      try {
        const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: cursorKey }));
        const shard = typeof Item?.['shard'] === 'number' ? Item['shard'] % shards : 0;
        let place: Place = { shard, after: text(Item?.['after']) };
        const due: DueCards[] = [];
        for (let turn = 0; turn <= shards && due.length < limit; turn += 1) {
          const wanted = limit - due.length;
          const found = await page(place, wanted);
          due.push(...found);
          place =
            found.length === wanted
              ? { shard: place.shard, after: found.at(-1)?.customerId }
              : { shard: (place.shard + 1) % shards, after: undefined };
        }
        await client.send(new PutCommand({ TableName: tableName, Item: { ...cursorKey, ...place } }));
        return [...new Map(due.map((one) => [one.customerId, one])).values()];
      } catch (cause) {
        throw new CustomerStoreFault('reading the cards due failed', { cause });
      }
    },
  };
};

const dueFrom = (item: Readonly<Record<string, unknown>>): DueCards => ({
  customerId: String(item['sk']),
  numbers: item['numbers'] instanceof Set ? [...item['numbers']].map(String) : [],
  notedAt: instant(item['notedAt']) ?? new Date(0),
  mark: String(item['mark']),
});
