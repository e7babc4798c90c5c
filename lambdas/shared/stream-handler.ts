import * as z from 'zod/mini';
import { type BatchAnswer, type Handled, handleBatch } from './batch.ts';
import { type Frame, lambdaFrame } from './log.ts';

const streamEvent = z.object({
  Records: z.array(z.object({ kinesis: z.object({ sequenceNumber: z.string(), data: z.string() }) })),
});

/**
 * A consumer of a Kinesis stream. What it returns needs `ReportBatchItemFailures` on the event source mapping; Lambda then goes on from the
 * first record that failed, so later ones come again: `consume` must be idempotent and must not rely on order.
 *
 * @param schema of one record's data, JSON in base64.
 */
export const streamHandler =
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    consume: (message: z.output<Schema>) => Promise<Handled>,
    frame: Frame = lambdaFrame,
  ) =>
  async (event: unknown): Promise<BatchAnswer> => {
    const { Records } = z.parse(streamEvent, event);
    const deliveries = Records.map(({ kinesis }) => ({
      id: kinesis.sequenceNumber,
      body: Buffer.from(kinesis.data, 'base64').toString('utf8'),
    }));
    return handleBatch('stream', deliveries, schema, consume, frame);
  };
