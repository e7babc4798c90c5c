import type { VirtualClock } from '../../clock.ts';
import type { Resources } from '../assembly/resources.ts';
import { numberOf, objectOf, textOf } from '../assembly/template.ts';
import { LocalQueue } from './queue.ts';
import type { Queues } from './service.ts';

export interface AssemblyQueues extends Queues {
  readonly all: readonly LocalQueue[];
}

/** The queues of the assembly, with SQS's defaults where the template says nothing. */
export const createQueues = (resources: Resources, clock: VirtualClock): AssemblyQueues => {
  const byArn = new Map<string, LocalQueue>();
  const all = resources.ofType('AWS::SQS::Queue').map((resource) => {
    const { properties } = resource;
    const given = (name: string): number | undefined => numberOf(properties[name]);
    const arn = resource.attribute('Arn') ?? '';
    const redrive = objectOf(properties['RedrivePolicy']);
    const deadLetterArn = textOf(redrive['deadLetterTargetArn']);
    const queue = new LocalQueue(
      {
        name: resource.attribute('QueueName') ?? '',
        arn,
        fifo: String(properties['FifoQueue']) === 'true',
        contentBasedDeduplication: String(properties['ContentBasedDeduplication']) === 'true',
        delaySeconds: given('DelaySeconds') ?? 0,
        visibilitySeconds: given('VisibilityTimeout') ?? 30,
        retentionSeconds: given('MessageRetentionPeriod') ?? 345_600,
        receiveWaitSeconds: given('ReceiveMessageWaitTimeSeconds') ?? 0,
        maximumMessageBytes: given('MaximumMessageSize') ?? 1_048_576,
        redrive:
          deadLetterArn === undefined
            ? undefined
            : { deadLetterArn, maxReceiveCount: numberOf(redrive['maxReceiveCount']) ?? 10 },
      },
      clock,
      () => (deadLetterArn === undefined ? undefined : byArn.get(deadLetterArn)),
    );
    byArn.set(arn, queue);
    return queue;
  });
  const byName = new Map(all.map((queue) => [queue.settings.name, queue]));
  return { all, byArn: (arn) => byArn.get(arn), byName: (name) => byName.get(name) };
};
