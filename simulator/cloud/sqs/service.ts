import type { VirtualClock } from '../../clock.ts';
import { readBody, type Service, sendError, sendJson } from '../network/gateway.ts';
import { receiveWithin } from './long-poll.ts';
import { SqsFault } from './message.ts';
import type { LocalQueue } from './queue.ts';
import { attributesOf, type Input, list, number, received, sending, sent, text } from './shapes.ts';

/** The queues of the cloud, by the name at the end of their URL. */
export interface Queues {
  byName(name: string): LocalQueue | undefined;
  byArn(arn: string): LocalQueue | undefined;
}
interface Call {
  readonly queue: LocalQueue;
  readonly queues: Queues;
  readonly input: Input;
  readonly clock: VirtualClock;
  readonly gone: AbortSignal;
  idle<T>(work: Promise<T>): Promise<T>;
}

/** Runs each entry of a batch by itself. */
const batch = (input: Input, run: (entry: Input) => Input): Input => {
  const entries = list(input['Entries']);
  if (entries.length === 0)
    throw new SqsFault(
      'AWS.SimpleQueueService.EmptyBatchRequest',
      'There should be at least one entry in the request.',
    );
  if (entries.length > 10)
    throw new SqsFault(
      'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are 10. You have sent ${entries.length}.`,
    );
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
    throw new SqsFault(
      'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
      'Two or more batch entries in the request have the same Id.',
    );
  const Successful: Input[] = [];
  const Failed: Input[] = [];
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry['Id'], ...run(entry) });
    } catch (cause) {
      if (!(cause instanceof SqsFault)) throw cause;
      Failed.push({ Id: entry['Id'], SenderFault: true, Code: cause.code, Message: cause.message });
    }
  }
  return { Successful, Failed };
};
const operations: Readonly<Record<string, (call: Call) => Input | Promise<Input>>> = {
  SendMessage: ({ queue, input }) => sent(queue.send(sending(input)), queue.settings.fifo),
  SendMessageBatch: ({ queue, input }) =>
    batch(input, (entry) => sent(queue.send(sending(entry)), queue.settings.fifo)),
  ReceiveMessage: async ({ queue, input, clock, gone, idle }) => {
    const maximum = number(input['MaxNumberOfMessages']) ?? 1;
    if (maximum < 1 || maximum > 10)
      throw new SqsFault(
        'InvalidParameterValue',
        `Value ${maximum} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.`,
      );
    const wait = number(input['WaitTimeSeconds']) ?? queue.settings.receiveWaitSeconds;
    const messages = await idle(
      receiveWithin(queue, clock, wait, maximum, number(input['VisibilityTimeout']), gone),
    );
    return messages.length === 0 ? {} : { Messages: messages.map((message) => received(message, input)) };
  },
  DeleteMessage: ({ queue, input }) => {
    queue.delete(text(input['ReceiptHandle']) ?? '');
    return {};
  },
  DeleteMessageBatch: ({ queue, input }) =>
    batch(input, (entry) => {
      queue.delete(text(entry['ReceiptHandle']) ?? '');
      return {};
    }),
  ChangeMessageVisibility: ({ queue, input }) => {
    queue.changeVisibility(text(input['ReceiptHandle']) ?? '', number(input['VisibilityTimeout']) ?? 0);
    return {};
  },
  ChangeMessageVisibilityBatch: ({ queue, input }) =>
    batch(input, (entry) => {
      queue.changeVisibility(text(entry['ReceiptHandle']) ?? '', number(entry['VisibilityTimeout']) ?? 0);
      return {};
    }),
  GetQueueAttributes: ({ queue, input }) => {
    const names = list(input['AttributeNames']).map(String);
    const all = attributesOf(queue);
    const entries = Object.entries(all).filter(([name]) => names.includes('All') || names.includes(name));
    return entries.length === 0 ? {} : { Attributes: Object.fromEntries(entries) };
  },
  StartMessageMoveTask: ({ queue, queues, input }) => {
    for (const message of queue.drain()) {
      queues
        .byArn(text(input['DestinationArn']) ?? message.deadLetterSourceArn ?? '')
        ?.adopt(message, undefined);
    }
    return { TaskHandle: queue.settings.name };
  },
  PurgeQueue: ({ queue }) => {
    queue.purge();
    return {};
  },
};

/** SQS's JSON protocol (AWS JSON 1.0) around the queues of the cloud. */
export const sqsService =
  (queues: Queues, clock: VirtualClock): Service =>
  async ({ request, response, origin, gone, idle }) => {
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const input: Input = JSON.parse((await readBody(request)).toString() || '{}');
    try {
      const name = text(input['QueueName']) ?? text(input['QueueUrl'])?.split('/').at(-1) ?? '';
      const queue = queues.byName(name) ?? queues.byArn(text(input['SourceArn']) ?? '');
      if (queue === undefined)
        throw new SqsFault('AWS.SimpleQueueService.NonExistentQueue', 'The specified queue does not exist.');
      if (operation === 'GetQueueUrl')
        return sendJson(response, { QueueUrl: `${origin}/${queue.settings.arn.split(':')[4]}/${name}` });
      const run = operations[operation];
      if (run === undefined)
        return sendError(response, 501, 'NotSimulated', `SQS ${operation} is not simulated`);
      sendJson(response, await run({ queue, queues, input, clock, gone, idle }));
    } catch (cause) {
      if (!(cause instanceof SqsFault)) throw cause;
      response.setHeader('x-amzn-query-error', `${cause.code};Sender`);
      sendError(response, 400, queryCodes[cause.code] ?? cause.code, cause.message);
    }
  };
/** Names of the JSON protocol for the codes of the older one. */
const queryCodes: Readonly<Record<string, string>> = {
  'AWS.SimpleQueueService.NonExistentQueue': 'com.amazonaws.sqs#QueueDoesNotExist',
  'AWS.SimpleQueueService.EmptyBatchRequest': 'com.amazonaws.sqs#EmptyBatchRequest',
  'AWS.SimpleQueueService.TooManyEntriesInBatchRequest': 'com.amazonaws.sqs#TooManyEntriesInBatchRequest',
  'AWS.SimpleQueueService.BatchEntryIdsNotDistinct': 'com.amazonaws.sqs#BatchEntryIdsNotDistinct',
};
