import { type Message, type MessageAttribute, md5, md5OfAttributes, type SendRequest } from './message.ts';
import type { LocalQueue } from './queue.ts';

/** A request or an answer of SQS's JSON protocol. */
export type Input = Readonly<Record<string, unknown>>;

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
export const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
export const list = (value: unknown): readonly Input[] => (Array.isArray(value) ? value : []);
export const sending = (input: Input): SendRequest => ({
  body: text(input['MessageBody']) ?? '',
  attributes: (input['MessageAttributes'] ?? {}) as Readonly<Record<string, MessageAttribute>>,
  ...(number(input['DelaySeconds']) !== undefined && { delaySeconds: Number(input['DelaySeconds']) }),
  ...(text(input['MessageGroupId']) !== undefined && { groupId: String(input['MessageGroupId']) }),
  ...(text(input['MessageDeduplicationId']) !== undefined && {
    deduplicationId: String(input['MessageDeduplicationId']),
  }),
});
export const sent = (message: Message, fifo: boolean): Input => {
  const attributes = md5OfAttributes(message.attributes);
  return {
    MessageId: message.id,
    MD5OfMessageBody: md5(message.body),
    ...(attributes !== undefined && { MD5OfMessageAttributes: attributes }),
    ...(fifo && { SequenceNumber: message.sequenceNumber }),
  };
};
export const received = (message: Message, input: Input): Input => {
  const wanted = new Set(
    [...list(input['MessageSystemAttributeNames']), ...list(input['AttributeNames'])].map(String),
  );
  const names = list(input['MessageAttributeNames']).map(String);
  const own = Object.entries(message.attributes).filter(([name]) =>
    names.some(
      (asked) =>
        asked === 'All' ||
        asked === '.*' ||
        asked === name ||
        (asked.endsWith('.*') && name.startsWith(asked.slice(0, -1))),
    ),
  );
  const digest = md5OfAttributes(Object.fromEntries(own));
  const system = Object.entries(systemAttributes(message)).filter(
    ([name]) => wanted.has('All') || wanted.has(name),
  );
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(system.length > 0 && { Attributes: Object.fromEntries(system) }),
    ...(digest !== undefined && {
      MessageAttributes: Object.fromEntries(own),
      MD5OfMessageAttributes: digest,
    }),
  };
};
/** The system attributes of a message, as SQS names them. */
export const systemAttributes = (message: Message): Readonly<Record<string, string>> => ({
  SenderId: 'AROALOCAL',
  SentTimestamp: String(Math.floor(message.sentAt)),
  ApproximateReceiveCount: String(message.receiveCount),
  ApproximateFirstReceiveTimestamp: String(Math.floor(message.firstReceivedAt ?? message.sentAt)),
  ...(message.groupId !== undefined && { MessageGroupId: message.groupId }),
  ...(message.deduplicationId !== undefined && {
    MessageDeduplicationId: message.deduplicationId,
    SequenceNumber: message.sequenceNumber,
  }),
  ...(message.deadLetterSourceArn !== undefined && { DeadLetterQueueSourceArn: message.deadLetterSourceArn }),
});

export const attributesOf = (queue: LocalQueue): Input => {
  const counts = queue.counts();
  const { settings } = queue;
  const { redrive } = settings;
  return {
    QueueArn: settings.arn,
    ApproximateNumberOfMessages: String(counts.visible),
    ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
    ApproximateNumberOfMessagesDelayed: String(counts.delayed),
    VisibilityTimeout: String(settings.visibilitySeconds),
    DelaySeconds: String(settings.delaySeconds),
    MessageRetentionPeriod: String(settings.retentionSeconds),
    MaximumMessageSize: String(settings.maximumMessageBytes),
    ReceiveMessageWaitTimeSeconds: String(settings.receiveWaitSeconds),
    ...(settings.fifo && {
      FifoQueue: 'true',
      ContentBasedDeduplication: String(settings.contentBasedDeduplication),
    }),
    ...(redrive !== undefined && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: redrive.deadLetterArn,
        maxReceiveCount: redrive.maxReceiveCount,
      }),
    }),
  };
};
