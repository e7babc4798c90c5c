import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { ListFault } from '../../domain/calling-list/faults.ts';
import type { PartQueue } from '../../domain/calling-list/ports.ts';
import { slices } from './in-parallel.ts';

/** What SQS takes with one request, and how often it is asked again for what it did not take. */
const mostAtOnce = 10;
const mostRounds = 3;

/** Parts of lists on their way through SQS: places in a file, no personal data. */
export const sqsListParts = (client: Pick<SQSClient, 'send'>, queueUrl: string): PartQueue => ({
  send: async (parts) => {
    for (const some of slices(parts, mostAtOnce)) {
      let left = some;
      for (let round = 0; left.length > 0; round += 1) {
        if (round === mostRounds)
          throw new ListFault(`the queue did not take ${left.length} parts of a list: import it again`);
        const { Failed = [] } = await client
          .send(
            new SendMessageBatchCommand({
              QueueUrl: queueUrl,
              Entries: left.map((part, index) => ({ Id: String(index), MessageBody: JSON.stringify(part) })),
            }),
          )
          .catch((cause: unknown) => {
            throw new ListFault('sending parts of a list failed: import it again', { cause });
          });
        const failed = new Set(Failed.map(({ Id }) => Id));
        left = left.filter((_, index) => failed.has(String(index)));
      }
    }
  },
});
