import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { EncryptedQueue } from '../constructs/encrypted-queue.ts';
import { Handover } from '../constructs/handover.ts';
import { campaignsKey } from '../constructs/keys.ts';
import { ListStorage } from '../constructs/list-storage.ts';
import { visibilitySeconds } from '../constructs/triggers.ts';
import type { Settings } from '../settings.ts';

export interface CampaignsStackProps extends StackProps {
  readonly settings: Settings;
}

/** Queues that are filled by our own functions. */
const workQueues = ['dial-requests', 'list-parts'] as const;

/**
 * What campaigns pass on between functions: lists as they were delivered, parts of them, and who is to be dialled in the next minutes. The functions
 * themselves stand in the contact centre with all others: they know its flows and its instance, and some of its own send to these queues, so
 * functions here would make the two stacks wait for each other. Hence this one comes before it.
 */
export class CampaignsStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: CampaignsStackProps) {
    super(scope, id, { description: 'Parloir: queues and lists of campaigns', ...props });
    const key = campaignsKey(this, 'Key', settings.deployment);
    const handover = new Handover(this, settings.deployment, 'campaigns');
    handover.give('key-arn', key.keyArn);
    for (const name of workQueues) {
      const { queue, deadLetters } = new EncryptedQueue(this, `Queue-${name}`, {
        key,
        visibilitySeconds: visibilitySeconds(name),
      });
      handover.give(`queue-arn-${name}`, queue.queueArn);
      handover.give(`queue-url-${name}`, queue.queueUrl);
      handover.give(`queue-${name}`, queue.queueName);
      handover.give(`dead-letters-${name}`, deadLetters.queueName);
    }
    const { bucket } = new ListStorage(this, 'Lists', { key, retentionDays: settings.retentionDays });
    handover.give('lists-bucket', bucket.bucketName);
  }
}
