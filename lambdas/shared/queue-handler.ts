import * as z from 'zod/mini';
import { type BatchAnswer, type Handled, handleBatch } from './batch.ts';
import { type Frame, lambdaFrame } from './log.ts';

const queueEvent = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })),
});

/**
 * A consumer of an SQS queue. What it returns needs `ReportBatchItemFailures` on the event source mapping: only the messages that failed
 * come back, and after the queue's maximum they end in its dead-letter queue.
 *
 * @param schema of one message body, JSON.
 * @param consume is called at least once a message, in no order: it must be idempotent.
 */
export const queueHandler =
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    consume: (message: z.output<Schema>) => Promise<Handled>,
    frame: Frame = lambdaFrame,
  ) =>
  async (event: unknown): Promise<BatchAnswer> => {
    const { Records } = z.parse(queueEvent, event);
    const deliveries = Records.map(({ messageId, body }) => ({ id: messageId, body }));
    return handleBatch('queue', deliveries, schema, consume, frame);
  };
