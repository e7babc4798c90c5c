import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { PromiseStoreFault } from '../../domain/promise/faults.ts';
import { inPlaceOf } from '../../domain/promise/in-place-of.ts';
import { type CallbackPromise, isRunning } from '../../domain/promise/model.ts';
import type { PromiseStore } from '../../domain/promise/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { partitionKey, partitions, promiseFrom, promiseItem, promiseKey } from './dynamo-promise-items.ts';

/** How often a promise is tried again when the one that stood in its way ended in between. */
const tries = 3;

/**
 * Promises in the table `promises`. The item of a number and need decides, so one write makes a promise. Its key knows no time, so a sweep
 * reads the running ones, in a few queries: they are those of a day or two, not those of the table.
 */
export const dynamoPromiseStore = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.promises,
): PromiseStore => {
  const put = (
    promise: CallbackPromise,
    condition: string,
    values: Record<string, unknown>,
    message: string,
  ): Promise<boolean> =>
    client
      .send(
        new PutCommand({
          TableName: tableName,
          Item: promiseItem(promise, keptDays),
          ConditionExpression: condition,
          ExpressionAttributeValues: values,
        }),
      )
      .then(() => true, lostTheRace(message));

  const find: PromiseStore['find'] = async (of) => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: promiseKey(of), ConsistentRead: true }))
      .catch(fault('reading a promise failed'));
    return Item === undefined ? undefined : promiseFrom(Item);
  };

  const change: PromiseStore['change'] = async (promise) => {
    const seen = promise.revision - 1;
    const changed = await put(
      promise,
      seen === 0 ? 'id = :id AND attribute_not_exists(revision)' : 'id = :id AND revision = :seen',
      { ':id': promise.id, ...(seen === 0 ? {} : { ':seen': seen }) },
      'changing a promise failed',
    );
    return changed ? 'changed' : 'conflict';
  };

  return {
    find,
    change,
    make: async (promise) => {
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        const made = await put(
          promise,
          'attribute_not_exists(pk) OR settled = :yes',
          { ':yes': true },
          'making a promise failed',
        );
        if (made) return promise;
        const standing = await find(promise);
        if (standing === undefined) continue;
        if (isRunning(standing)) return standing;
        // It is over, and something that follows from that is not done yet: the new one takes it on.
        const next = inPlaceOf(standing, promise);
        const taken = await put(
          next,
          'id = :id AND revision = :seen',
          { ':id': standing.id, ':seen': standing.revision },
          'making a promise failed',
        );
        if (taken) return next;
      }
      throw new PromiseStoreFault('a promise was changed again and again while it was made');
    },
    running: async function* () {
      for await (const promise of promisesIn(client, tableName)) if (isRunning(promise)) yield promise;
    },
  };
};

/** All that have not been put away. */
export async function* promisesIn(
  client: DynamoDBDocumentClient,
  tableName: string,
): AsyncGenerator<CallbackPromise> {
  for (const partition of partitions) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :partition',
            ExpressionAttributeValues: { ':partition': partitionKey(partition) },
            ExclusiveStartKey: from,
          }),
        )
        .catch(fault('reading the running promises failed'));
      yield* (page.Items ?? []).map(promiseFrom);
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
}

const fault =
  (message: string) =>
  (cause: unknown): never => {
    throw new PromiseStoreFault(message, { cause });
  };

const lostTheRace =
  (message: string) =>
  (cause: unknown): false => {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw new PromiseStoreFault(message, { cause });
  };
