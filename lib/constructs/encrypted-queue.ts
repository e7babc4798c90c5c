import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** A queue and where its messages go that nobody could handle. */
export class EncryptedQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    {
      key,
      visibilitySeconds,
      maxReceives = 5,
    }: { readonly key: IKey; readonly visibilitySeconds: number; readonly maxReceives?: number },
  ) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', key);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: maxReceives },
    });
  }
}

/** Keeps what failed for as long as SQS can: 14 days. */
export const deadLetterQueue = (scope: Construct, id: string, key: IKey): Queue =>
  new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
