import { createHash } from 'node:crypto';
import { Fault } from '../../../domain/shared/fault.ts';

export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  /** Base64 on the wire. */
  readonly BinaryValue?: string;
}
export interface Message {
  readonly id: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly groupId: string | undefined;
  readonly deduplicationId: string | undefined;
  readonly sequenceNumber: string;
  readonly sentAt: number;
  /** Epoch milliseconds from which it may be received. */
  visibleAt: number;
  /** Which of its entries among the delayed ones counts. */
  ticket: number;
  firstReceivedAt: number | undefined;
  receiveCount: number;
  receiptHandle: string | undefined;
  /** ARN of the queue it was moved away from, on a dead-letter queue. */
  deadLetterSourceArn: string | undefined;
  deleted: boolean;
}
export interface SendRequest {
  readonly body: string;
  readonly delaySeconds?: number;
  readonly attributes?: Readonly<Record<string, MessageAttribute>>;
  readonly groupId?: string;
  readonly deduplicationId?: string;
}

/** A refusal of SQS, by the code that the SDK reads. */
export class SqsFault extends Fault {
  readonly code: string;
  readonly retryable = false;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const md5 = (text: string | Buffer): string => createHash('md5').update(text).digest('hex');

const lengthAndBytes = (value: string | Buffer): Buffer => {
  const bytes = Buffer.from(value as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
/**
 * The digest that the SDK compares: name, type, a byte for text (1) or binary (2), value, by name in order.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
 */
export const md5OfAttributes = (
  attributes: Readonly<Record<string, MessageAttribute>>,
): string | undefined => {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const parts = names.flatMap((name) => {
    const { DataType = 'String', StringValue, BinaryValue } = attributes[name] ?? {};
    const binary = DataType.startsWith('Binary');
    const value = binary ? Buffer.from(BinaryValue ?? '', 'base64') : (StringValue ?? '');
    return [
      lengthAndBytes(name),
      lengthAndBytes(DataType),
      Buffer.from([binary ? 2 : 1]),
      lengthAndBytes(value),
    ];
  });
  return md5(Buffer.concat(parts));
};
