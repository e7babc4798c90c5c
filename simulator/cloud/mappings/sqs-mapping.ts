import type { VirtualClock } from '../../clock.ts';
import type { Resource } from '../assembly/resources.ts';
import { isObject, type Json, listOf, numberOf, objectOf, textOf } from '../assembly/template.ts';
import { matchesPattern } from '../events/pattern.ts';
import type { LocalFunction } from '../functions/pool.ts';
import { type Message, md5 } from '../sqs/message.ts';
import type { LocalQueue } from '../sqs/queue.ts';
import { systemAttributes } from '../sqs/shapes.ts';

/** More would not run at once on a laptop; a mapping's own MaximumConcurrency may be lower. */
const localConcurrency = 5;

/**
 * Lambda takes messages from a queue in batches: full ones at once, the others when the batching window is over. What the function
 * handled is deleted; what failed comes back when its visibility time is over.
 */
export const mapQueue = (
  mapping: Resource,
  queue: LocalQueue,
  target: LocalFunction,
  clock: VirtualClock,
): (() => void) => {
  const { properties } = mapping;
  const batchSize = numberOf(properties['BatchSize']) ?? 10;
  const windowMilliseconds = (numberOf(properties['MaximumBatchingWindowInSeconds']) ?? 0) * 1000;
  const concurrency = Math.min(
    numberOf(objectOf(properties['ScalingConfig'])['MaximumConcurrency']) ?? localConcurrency,
    localConcurrency,
  );
  const partial = listOf(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures');
  const filters = listOf(objectOf(properties['FilterCriteria'])['Filters']).map(
    (filter) => JSON.parse(textOf(objectOf(filter)['Pattern']) ?? '{}') as Json,
  );
  let running = 0;
  let window: (() => void) | undefined;
  let stopped = false;

  const pump = (): void => {
    if (stopped || running >= concurrency || window !== undefined) return;
    const { visible } = queue.counts();
    if (visible === 0) return;
    if (visible < batchSize && windowMilliseconds > 0) {
      window = clock.at(clock.nowMilliseconds() + windowMilliseconds, () => {
        window = undefined;
        takeBatch();
      });
      return;
    }
    takeBatch();
  };
  const takeBatch = (): void => {
    const messages = queue.receive(batchSize).filter((message) => {
      const wanted =
        filters.length === 0 || filters.some((filter) => matchesPattern(filter, filtered(message)));
      if (!wanted) queue.delete(message.receiptHandle ?? '');
      return wanted;
    });
    if (messages.length === 0) return;
    running += 1;
    void run(messages).finally(() => {
      running -= 1;
      pump();
    });
    pump();
  };
  const run = async (messages: readonly Message[]): Promise<void> => {
    const records = messages.map((message) => recordOf(message, queue.settings.arn, mapping.region));
    const answer = await target.invoke({ Records: records });
    if (!answer.ok) return;
    const failed = partial ? failures(answer.payload, messages) : new Set<string>();
    for (const message of messages) if (!failed.has(message.id)) queue.delete(message.receiptHandle ?? '');
  };

  const forget = queue.onAvailable(pump);
  pump();
  return () => {
    stopped = true;
    forget();
    window?.();
  };
};

/** The ids that the function gave back; all of them when its answer names one that was not in the batch. */
const failures = (payload: unknown, messages: readonly Message[]): ReadonlySet<string> => {
  const all = new Set(messages.map(({ id }) => id));
  const items = isObject(payload) ? payload['batchItemFailures'] : undefined;
  if (items === undefined || items === null) return new Set();
  if (!Array.isArray(items)) return all;
  const failed = items.map((item) => textOf(objectOf(item)['itemIdentifier']) ?? '');
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
};
const filtered = (message: Message): Json => {
  try {
    return { body: JSON.parse(message.body) as Json };
  } catch {
    return { body: message.body }; // a body need not be JSON
  }
};
const recordOf = (message: Message, eventSourceARN: string, awsRegion: string) => ({
  messageId: message.id,
  receiptHandle: message.receiptHandle,
  body: message.body,
  attributes: systemAttributes(message),
  messageAttributes: Object.fromEntries(
    Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType,
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
      },
    ]),
  ),
  md5OfBody: md5(message.body),
  eventSource: 'aws:sqs',
  eventSourceARN,
  awsRegion,
});
