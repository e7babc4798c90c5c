import type { VirtualClock } from '../../clock.ts';
import type { Resource } from '../assembly/resources.ts';
import { isObject, listOf, numberOf, objectOf, textOf } from '../assembly/template.ts';
import type { LocalFunction } from '../functions/pool.ts';
import type { AssemblyQueues } from '../sqs/queues.ts';
import type { LocalStream, StreamRecord } from '../streams/stream.ts';

const firstRetryMilliseconds = 1_000;
const longestRetryMilliseconds = 60_000;

/**
 * Lambda reads a stream in order, one batch at a time, each at least once. A batch that fails is tried again (halved when the mapping
 * says so, from the first failed record when the function reports one) until it succeeds, is too old or was tried too often; then
 * what is left of it goes to the on-failure queue and the shard goes on.
 */
export const mapStream = (
  mapping: Resource,
  stream: LocalStream,
  target: LocalFunction,
  queues: AssemblyQueues,
  clock: VirtualClock,
): (() => void) => {
  const { properties } = mapping;
  const batchSize = numberOf(properties['BatchSize']) ?? 100;
  const windowMilliseconds = (numberOf(properties['MaximumBatchingWindowInSeconds']) ?? 0) * 1000;
  const retries = limit(properties['MaximumRetryAttempts']);
  const oldestMilliseconds = limit(properties['MaximumRecordAgeInSeconds']) * 1000;
  const bisect = String(properties['BisectBatchOnFunctionError']) === 'true';
  const partial = listOf(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures');
  const onFailure = textOf(objectOf(objectOf(properties['DestinationConfig'])['OnFailure'])['Destination']);
  let position = 0;
  let busy = false;
  let stopped = false;

  /** How many of the records, from the first, are done with: handled, or given up. */
  const handle = async (records: readonly StreamRecord[]): Promise<void> => {
    let left = records;
    for (let attempt = 0; left.length > 0 && !stopped; attempt += 1) {
      const answer = await target.invoke({
        Records: left.map((one) => recordOf(one, stream, mapping.region)),
      });
      const done = answer.ok ? (partial ? handledOf(answer.payload, left) : left.length) : 0;
      if (done > 0) attempt = 0;
      left = left.slice(done);
      const [first] = left;
      if (first === undefined) return;
      const tooOld = clock.nowMilliseconds() - first.arrivedAt >= oldestMilliseconds;
      if (tooOld || attempt >= retries)
        return giveUp(left, attempt + 1, answer.ok ? 'partial failure' : answer.error);
      await clock.sleep(
        Math.min(firstRetryMilliseconds * 2 ** Math.min(attempt, 10), longestRetryMilliseconds),
      );
      if (bisect && !answer.ok && left.length > 1) {
        const half = Math.ceil(left.length / 2);
        await handle(left.slice(0, half));
        return handle(left.slice(half));
      }
    }
  };
  const giveUp = (records: readonly StreamRecord[], approximateInvokeCount: number, error: string): void => {
    if (onFailure === undefined) return;
    const [first, last] = [records[0], records.at(-1)];
    const body = JSON.stringify({
      version: '1.0',
      timestamp: clock.now().toISOString(),
      requestContext: {
        functionArn: target.settings.arn,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount,
      },
      responseContext: { functionError: error },
      KinesisBatchInfo: {
        shardId: 'shardId-000000000000',
        startSequenceNumber: first?.sequenceNumber,
        endSequenceNumber: last?.sequenceNumber,
        batchSize: records.length,
        streamArn: stream.arn,
      },
    });
    queues.byArn(onFailure)?.send({ body });
  };
  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (!stopped && position < stream.length) {
      if (windowMilliseconds > 0 && stream.length - position < batchSize)
        await clock.sleep(windowMilliseconds);
      const records = stream.read(position, batchSize);
      await handle(records);
      position += records.length;
    }
    busy = false;
  };

  const forget = stream.onRecord(() => void pump());
  return () => {
    stopped = true;
    forget();
  };
};

/** -1 and nothing mean: without end. */
const limit = (value: unknown): number => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number >= 0 ? number : Number.POSITIVE_INFINITY;
};
/** The lowest sequence number given back is where the batch begins again. */
const handledOf = (payload: unknown, records: readonly StreamRecord[]): number => {
  const items = isObject(payload) ? payload['batchItemFailures'] : undefined;
  if (!Array.isArray(items) || items.length === 0) return records.length;
  const failed = new Set(items.map((item) => textOf(objectOf(item)['itemIdentifier'])));
  return Math.max(
    0,
    records.findIndex(({ sequenceNumber }) => failed.has(sequenceNumber)),
  );
};
const recordOf = (record: StreamRecord, stream: LocalStream, awsRegion: string) => ({
  kinesis: {
    kinesisSchemaVersion: '1.0',
    partitionKey: record.partitionKey,
    sequenceNumber: record.sequenceNumber,
    data: Buffer.from(record.data).toString('base64'),
    approximateArrivalTimestamp: record.arrivedAt / 1000,
  },
  eventSource: 'aws:kinesis',
  eventVersion: '1.0',
  eventID: `shardId-000000000000:${record.sequenceNumber}`,
  eventName: 'aws:kinesis:record',
  invokeIdentityArn: 'arn:aws:iam::111122223333:role/local',
  awsRegion,
  eventSourceARN: stream.arn,
});
