import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RowWriter } from '../../domain/calling-list/ports.ts';
import type { NumberRecord } from '../../domain/dialling/model.ts';
import type { NumberBook } from '../../domain/dialling/ports.ts';
import { inParallel, slices } from './in-parallel.ts';
import { nameOf, outboundBatches } from './outbound-batches.ts';
import { storeFault } from './outbound-fault.ts';
import { numberKey } from './outbound-items.ts';
import { listedAttribute, numberFrom } from './outbound-number-items.ts';

const atOnce = 32;
const batchesAtOnce = 8;

/** Number records by their keys, consistent. */
export const dynamoNumberRecords = (
  client: DynamoDBDocumentClient,
  tableName: string,
  pause?: (milliseconds: number) => Promise<unknown>,
) => {
  const batches = outboundBatches(client, tableName, pause);
  return async (keys: readonly string[]): Promise<readonly NumberRecord[]> => {
    const pages = await inParallel(slices(keys, 100), batchesAtOnce, (some) =>
      batches.read(some.map(numberKey), 'reading numbers failed'),
    );
    const found = new Map(pages.flatMap((page) => [...page]));
    return keys.map((key) => numberFrom(key, found.get(nameOf(numberKey(key)))));
  };
};

/**
 * Numbers of a national list onto their items: the newest version that has them, and since when they are on it without a break. A number that was
 * left out by the version that counts and comes back is newly listed. An older version changes nothing.
 */
export const dynamoNationalRows = (
  client: DynamoDBDocumentClient,
  tableName: string,
  pause?: (milliseconds: number) => Promise<unknown>,
): RowWriter => {
  const records = dynamoNumberRecords(client, tableName, pause);
  return {
    write: async ({ request, before }, rows) => {
      if (request.kind !== 'do-not-call') return rows.map(() => undefined);
      const { country, version, takenAt } = request;
      const standing = await records(rows.map(({ key }) => key));
      const due = standing.flatMap(({ key, listed }) => {
        const entry = listed[country];
        if (entry !== undefined && entry.version >= version) return [];
        const unbroken = entry !== undefined && before !== undefined && entry.version >= before;
        return [{ key, since: unbroken ? entry.since : takenAt }];
      });
      await inParallel(due, atOnce, async ({ key, since }) => {
        try {
          await client.send(
            new UpdateCommand({
              TableName: tableName,
              Key: numberKey(key),
              UpdateExpression: 'SET #listed = :listed REMOVE expiresAt ADD revision :one',
              ConditionExpression: 'attribute_not_exists(#listed) OR #listed.#version < :version',
              ExpressionAttributeNames: { '#listed': listedAttribute(country), '#version': 'version' },
              ExpressionAttributeValues: {
                ':listed': { version, since: since.toISOString() },
                ':version': version,
                ':one': 1,
              },
            }),
          );
        } catch (cause) {
          // The same part, delivered twice, or a newer version was faster.
          if (!(cause instanceof ConditionalCheckFailedException))
            storeFault('writing a number of a national list failed')(cause);
        }
      });
      return rows.map(() => undefined);
    },
  };
};

/** What people told us, or somebody for us, onto their numbers: effective for every claim that comes after it. Once a source. */
export const dynamoRefusalRows = (numbers: Pick<NumberBook, 'note'>): RowWriter => ({
  write: async ({ request, modifiedAt, at }, rows) => {
    if (request.kind !== 'refusals') return rows.map(() => undefined);
    await inParallel(rows, atOnce, ({ key, row: { refusal } }) =>
      numbers.note(key, {
        refusals: [
          {
            purpose: refusal?.purpose ?? 'all',
            // Not later than the import: the file may have been put there by a clock that is ahead.
            at: refusal?.at ?? (modifiedAt < at ? modifiedAt : at),
            source: `list:${request.source}`,
          },
        ],
      }),
    );
    return rows.map(() => undefined);
  },
});
