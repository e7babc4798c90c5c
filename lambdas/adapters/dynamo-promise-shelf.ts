import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { PromiseStoreFault } from '../../domain/promise/faults.ts';
import type { PromiseIndex, PromiseShelf } from '../../domain/promise/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { pastItem, placeFrom, promiseKey, whereItem, whereKey } from './dynamo-promise-items.ts';
import { dynamoPromiseStore, promisesIn } from './dynamo-promise-store.ts';

/** Off the call path: where promises are, by their id; and the way of those that are over to those of the past. */
export const dynamoPromiseIndex = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.promises,
): PromiseIndex => ({
  note: async (promise) => {
    await client
      .send(new PutCommand({ TableName: tableName, Item: whereItem(promise, keptDays) }))
      .catch(fault('noting where a promise is failed'));
  },
  find: async (id) => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: whereKey(id), ConsistentRead: true }))
      .catch(fault('finding a promise failed'));
    const place = Item === undefined ? undefined : placeFrom(Item);
    if (place === undefined) return undefined;
    const promise = await dynamoPromiseStore(client, tableName).find(place);
    return promise?.id === id ? promise : undefined;
  },
});

export const dynamoPromiseShelf = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.promises,
): PromiseShelf => ({
  all: () => promisesIn(client, tableName),
  putAway: async (promise) => {
    await client
      .send(new PutCommand({ TableName: tableName, Item: pastItem(promise, keptDays) }))
      .catch(fault('keeping a promise that is over failed'));
    await client
      .send(
        new DeleteCommand({
          TableName: tableName,
          Key: promiseKey(promise),
          ConditionExpression: 'id = :id AND revision = :seen',
          ExpressionAttributeValues: { ':id': promise.id, ':seen': promise.revision },
        }),
      )
      .catch((cause: unknown) => {
        // A new promise stands in its place.
        if (cause instanceof ConditionalCheckFailedException) return;
        throw new PromiseStoreFault('putting away a promise that is over failed', { cause });
      });
  },
});

const fault =
  (message: string) =>
  (cause: unknown): never => {
    throw new PromiseStoreFault(message, { cause });
  };
