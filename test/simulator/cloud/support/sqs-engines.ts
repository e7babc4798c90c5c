import { setTimeout as realTime } from 'node:timers/promises';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { createVirtualClock } from '../../../../simulator/center/virtual-clock.ts';
import { createNetwork } from '../../../../simulator/cloud/network/faults.ts';
import { createGateway } from '../../../../simulator/cloud/network/gateway.ts';
import type { QueueSettings } from '../../../../simulator/cloud/sqs/acceptance.ts';
import { LocalQueue } from '../../../../simulator/cloud/sqs/queue.ts';
import { sqsService } from '../../../../simulator/cloud/sqs/service.ts';

export interface QueueWish {
  readonly fifo?: boolean;
  readonly visibilitySeconds?: number;
}
export interface Engine {
  readonly endpoint: string;
  /** Answers the URL of a new queue. */
  queue(name: string, wish?: QueueWish): Promise<string>;
  queueWithDeadLetters(
    name: string,
    wish: QueueWish & { readonly maxReceiveCount: number },
  ): Promise<{ readonly url: string; readonly deadLetters: string }>;
  /** Lets this much time pass: on the virtual clock, or really. */
  wait(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

export const ourQueues = async (): Promise<Engine> => {
  const clock = createVirtualClock({ start: Date.parse('2026-03-02T08:00:00Z') });
  const queues = new Map<string, LocalQueue>();
  const byArn = (arn: string) => [...queues.values()].find(({ settings }) => settings.arn === arn);
  const gateway = createGateway(clock, createNetwork(), {
    sqs: sqsService({ byName: (name) => queues.get(name), byArn }, clock),
  });
  const door = await gateway.open();
  const create = (name: string, wish: QueueWish, redrive: QueueSettings['redrive']): string => {
    const full = wish.fifo === true ? `${name}.fifo` : name;
    const settings: QueueSettings = {
      name: full,
      arn: `arn:aws:sqs:eu-central-1:111122223333:${full}`,
      fifo: wish.fifo ?? false,
      contentBasedDeduplication: false,
      delaySeconds: 0,
      visibilitySeconds: wish.visibilitySeconds ?? 30,
      retentionSeconds: 345_600,
      receiveWaitSeconds: 0,
      maximumMessageBytes: 1_048_576,
      redrive,
    };
    queues.set(full, new LocalQueue(settings, clock, () => byArn(redrive?.deadLetterArn ?? '')));
    return `${door.url}/111122223333/${full}`;
  };
  return {
    endpoint: door.url,
    queue: async (name, wish = {}) => create(name, wish, undefined),
    queueWithDeadLetters: async (name, { maxReceiveCount, ...wish }) => {
      const deadLetters = create(`${name}-dead`, {}, undefined);
      const deadLetterArn = `arn:aws:sqs:eu-central-1:111122223333:${name}-dead`;
      return { url: create(name, wish, { deadLetterArn, maxReceiveCount }), deadLetters };
    },
    wait: (milliseconds) => clock.advance(milliseconds),
    stop: () => gateway.close(),
  };
};

export const fauxqs = async (): Promise<Engine> => {
  const app = buildApp({ logger: false, host: 'localhost' });
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  const client = new SQSClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const create = async (
    name: string,
    wish: QueueWish,
    more: Record<string, string> = {},
  ): Promise<string> => {
    const { QueueUrl } = await client.send(
      new CreateQueueCommand({
        QueueName: wish.fifo === true ? `${name}.fifo` : name,
        Attributes: {
          VisibilityTimeout: String(wish.visibilitySeconds ?? 30),
          ...(wish.fifo === true && { FifoQueue: 'true' }),
          ...more,
        },
      }),
    );
    return QueueUrl ?? '';
  };
  return {
    endpoint,
    queue: (name, wish = {}) => create(name, wish),
    queueWithDeadLetters: async (name, { maxReceiveCount, ...wish }) => {
      const deadLetters = await create(`${name}-dead`, {});
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: deadLetters, AttributeNames: ['QueueArn'] }),
      );
      const RedrivePolicy = JSON.stringify({
        deadLetterTargetArn: Attributes?.['QueueArn'],
        maxReceiveCount,
      });
      return { url: await create(name, wish, { RedrivePolicy }), deadLetters };
    },
    wait: (milliseconds) => realTime(milliseconds),
    stop: async () => {
      await app.close();
    },
  };
};
