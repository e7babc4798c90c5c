import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { PromiseStoreFault } from '../../domain/promise/faults.ts';
import { isRunning } from '../../domain/promise/model.ts';
import type { PromiseStore } from '../../domain/promise/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { partitionKey, partitions, promiseFrom, promiseItem, promiseKey } from './dynamo-promise-items.ts';

/** How often a promise is tried again when the one that stood in its way ended in between. */
const tries = 3;

const stillRuns = {
  FilterExpression: '#state IN (:promised, :late)',
  ExpressionAttributeNames: { '#state': 'state' },
};

/**
 * Promises in the table `promises`. The item of a number and need decides, so one write makes a promise. Its key knows no time, so a sweep
 * reads the running ones, in a few queries: they are those of a day or two, not those of the table.
 */
export const dynamoPromiseStore = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.promises,
): PromiseStore => ({
  make: async (promise) => {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const made = await client
        .send(
          new PutCommand({
            TableName: tableName,
            Item: promiseItem(promise, keptDays),
            ConditionExpression: 'attribute_not_exists(pk) OR NOT #state IN (:promised, :late)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':promised': 'promised', ':late': 'late' },
          }),
        )
        .then(() => true, lostTheRace('making a promise failed'));
      if (made) {
        return promise;
      }
      const { Item } = await client
        .send(new GetCommand({ TableName: tableName, Key: promiseKey(promise), ConsistentRead: true }))
        .catch(fault('reading a promise failed'));
      const standing = Item === undefined ? undefined : promiseFrom(Item);
      if (standing !== undefined && isRunning(standing)) {
        return standing;
      }
    }
    throw new PromiseStoreFault('a promise was changed again and again while it was made');
  },

  running: async function* () {
    for (const partition of partitions) {
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client
          .send(
            new QueryCommand({
              TableName: tableName,
              KeyConditionExpression: 'pk = :partition',
              ...stillRuns,
              ExpressionAttributeValues: {
                ':partition': partitionKey(partition),
                ':promised': 'promised',
                ':late': 'late',
              },
              ExclusiveStartKey: from,
            }),
          )
          .catch(fault('reading the running promises failed'));
        yield* (page.Items ?? []).map(promiseFrom);
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    }
  },

  markLate: (promise) =>
    client
      .send(
        new UpdateCommand({
          TableName: tableName,
          Key: promiseKey(promise),
          UpdateExpression: 'SET #state = :late',
          ConditionExpression: 'id = :id AND #state = :promised',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':late': 'late', ':promised': 'promised', ':id': promise.id },
        }),
      )
      .then(() => true, lostTheRace('noting that a promise is late failed')),
});

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
