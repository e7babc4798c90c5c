import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { DialQueueFault } from './sqs-dial-queue.ts';

/** Messages that wait in a queue, delayed ones and those being handled included; about, as SQS counts. */
export const sqsBacklog =
  (client: Pick<SQSClient, 'send'>, queueUrl: string) => async (): Promise<number> => {
    const { Attributes = {} } = await client
      .send(
        new GetQueueAttributesCommand({
          QueueUrl: queueUrl,
          AttributeNames: [
            'ApproximateNumberOfMessages',
            'ApproximateNumberOfMessagesDelayed',
            'ApproximateNumberOfMessagesNotVisible',
          ],
        }),
      )
      .catch((cause: unknown) => {
        throw new DialQueueFault('asking how much waits in the queue failed', { cause });
      });
    return Object.values(Attributes).reduce((sum, count) => sum + (Number(count) || 0), 0);
  };
