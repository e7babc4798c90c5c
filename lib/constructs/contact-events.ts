import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EncryptedQueue } from './encrypted-queue.ts';

/** What happens to the contacts of our instance, and of no other one in the account, on its way to a queue. */
export class ContactEvents extends Construct {
  readonly events: EncryptedQueue;
  readonly rule: Rule;

  constructor(
    scope: Construct,
    id: string,
    {
      instanceArn,
      key,
      visibilitySeconds,
      undelivered,
    }: {
      readonly instanceArn: string;
      readonly key: IKey;
      readonly visibilitySeconds: number;
      /** What EventBridge itself could not deliver. */
      readonly undelivered: Queue;
    },
  ) {
    super(scope, id);
    this.events = new EncryptedQueue(this, 'Events', { key, visibilitySeconds });
    this.rule = new Rule(this, 'Rule', {
      description: 'Contact events of this Amazon Connect instance',
      eventPattern: {
        source: ['aws.connect'],
        detailType: ['Amazon Connect Contact Event'],
        detail: { instanceArn: [instanceArn] },
      },
      targets: [new SqsQueue(this.events.queue, { deadLetterQueue: undelivered })],
    });
  }
}
