import {
  type AttributeValue,
  BatchWriteItemCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import type { VirtualClock } from '../../clock.ts';
import type { LocalTable } from './tables.ts';

/** "Typically within a few days" is all that DynamoDB says; a day is when code that reads expired items has had its chance to. */
const sweepMilliseconds = 86_400_000;

/**
 * Deletes items whose time to live is over, on the centre's clock, which neither engine does. It is planned only while there is something
 * to come: a day after a write, and as long as items with an end are there.
 */
export interface TimeToLive {
  /** Something was written. */
  written(): void;
  /** Deletes what is expired now. */
  sweep(): Promise<void>;
  stop(): void;
}

export const createTimeToLive = (
  client: DynamoDBClient,
  tables: readonly LocalTable[],
  clock: VirtualClock,
): TimeToLive => {
  const swept = tables.filter(({ timeToLiveAttribute }) => timeToLiveAttribute !== undefined);
  let planned: (() => void) | undefined;
  let stopped = false;
  const plan = (instant: number): void => {
    if (planned !== undefined || stopped) return;
    planned = clock.at(instant, () => {
      planned = undefined;
      void clock.real(sweep);
    });
  };
  const sweep = async (): Promise<void> => {
    const now = clock.nowMilliseconds();
    let next = Number.POSITIVE_INFINITY;
    for (const table of swept) next = Math.min(next, await sweepTable(client, table, Math.floor(now / 1000)));
    if (next < Number.POSITIVE_INFINITY) plan(Math.max(next * 1000, now) + sweepMilliseconds);
  };
  return {
    written: () => {
      if (swept.length > 0) plan(clock.nowMilliseconds() + sweepMilliseconds);
    },
    sweep,
    stop: () => {
      stopped = true;
      planned?.();
    },
  };
};

/** Answers the epoch second at which the next item ends. */
const sweepTable = async (
  client: DynamoDBClient,
  { name, timeToLiveAttribute = '' }: LocalTable,
  nowSeconds: number,
): Promise<number> => {
  const described = await client.send(new DescribeTableCommand({ TableName: name }));
  const keys = (described.Table?.KeySchema ?? []).map(({ AttributeName = '' }) => AttributeName);
  let next = Number.POSITIVE_INFINITY;
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: name,
        FilterExpression: 'attribute_exists(#ends)',
        ExpressionAttributeNames: { '#ends': timeToLiveAttribute },
        ...(from !== undefined && { ExclusiveStartKey: from }),
      }),
    );
    const expired: Record<string, AttributeValue>[] = [];
    for (const item of page.Items ?? []) {
      const ends = Number(item[timeToLiveAttribute]?.N ?? Number.POSITIVE_INFINITY);
      if (ends > nowSeconds) next = Math.min(next, ends);
      else
        expired.push(
          Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]]))),
        );
    }
    for (let at = 0; at < expired.length; at += 25) {
      const requests = expired.slice(at, at + 25).map((Key) => ({ DeleteRequest: { Key } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }));
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return next;
};
