import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DialQueue } from '../../domain/dialling/ports.ts';
import { Fault } from '../../domain/shared/fault.ts';

/** The queue of what is to be dialled did not take everything. */
export class DialQueueFault extends Fault {
  readonly code = 'dialling.queue';
  readonly retryable = true;
}

/** What SQS takes with one request, and how often it is asked again for what it did not take. */
const mostAtOnce = 10;
const mostRounds = 3;

/** Orders to dial on their way through SQS: keyed hashes, no personal data. */
export const sqsDialQueue = (client: Pick<SQSClient, 'send'>, queueUrl: string): DialQueue => ({
  send: async (requests, delaySeconds) => {
    for (let from = 0; from < requests.length; from += mostAtOnce) {
      let left = requests.slice(from, from + mostAtOnce);
      for (let round = 0; left.length > 0; round += 1) {
        if (round === mostRounds)
          throw new DialQueueFault(`the queue did not take ${left.length} orders to dial`);
        const { Failed = [] } = await client
          .send(
            new SendMessageBatchCommand({
              QueueUrl: queueUrl,
              Entries: left.map((request, index) => ({
                Id: String(index),
                MessageBody: JSON.stringify(request),
                DelaySeconds: Math.min(900, Math.max(0, Math.ceil(delaySeconds))),
              })),
            }),
          )
          .catch((cause: unknown) => {
            throw new DialQueueFault('sending orders to dial failed', { cause });
          });
        const failed = new Set(Failed.map(({ Id }) => Id));
        left = left.filter((_, index) => failed.has(String(index)));
      }
    }
  },
});
