import * as z from 'zod/mini';
import { type BatchAnswer, type Handled, jsonOf, UnreadableMessage } from './batch.ts';
import { faultTrace } from './fault-trace.ts';
import { contactIdIn, type Frame, functionName, lambdaFrame, since } from './log.ts';

const queueEvent = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })),
});

/** What became of one message; `failed`: to be delivered again. */
export type HandledOfBatch = Handled | { readonly failed: unknown };

/**
 * A consumer of an SQS queue that handles a delivery as a whole, because what it reads and takes for one it can read and take for all. Needs
 * `ReportBatchItemFailures`: only what failed, or could not be read, comes back.
 *
 * @param consume answers for each message, in their order; it is called at least once a message and must be idempotent.
 */
export const queueBatchHandler =
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    consume: (messages: readonly z.output<Schema>[]) => Promise<readonly HandledOfBatch[]>,
    frame: Frame = lambdaFrame,
  ) =>
  async (event: unknown): Promise<BatchAnswer> => {
    const start = frame.elapsed();
    const { Records } = z.parse(queueEvent, event);
    const read = Records.map(({ messageId, body }) => ({
      messageId,
      body,
      parsed: z.safeParse(schema, jsonOf(body)),
    }));
    const readable = read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []));
    const all = readable.length === 0 ? [] : await consumed(consume, readable);
    const handled = read.map(({ parsed }) =>
      parsed.success
        ? all.shift()
        : { failed: new UnreadableMessage('the message does not have the agreed shape') },
    );
    return {
      batchItemFailures: read.flatMap(({ messageId, body }, index) => {
        const one = handled[index] ?? { failed: new Error('nobody said what became of the message') };
        const line = {
          function: functionName(),
          trigger: 'queue',
          messageId,
          milliseconds: since(frame, start),
        } as const;
        if ('failed' in one) {
          frame.log({
            ...line,
            level: 'error',
            outcome: 'fault',
            faults: faultTrace(one.failed, jsonOf(body)),
          });
          return [{ itemIdentifier: messageId }];
        }
        frame.log({ ...line, level: 'info', outcome: one.outcome, contactId: contactIdIn(one.contactId) });
        return [];
      }),
    };
  };

/** What fails for all fails for each, with its cause: so all of them come back. */
const consumed = async <Message>(
  consume: (messages: readonly Message[]) => Promise<readonly HandledOfBatch[]>,
  messages: readonly Message[],
): Promise<HandledOfBatch[]> => {
  try {
    return [...(await consume(messages))];
  } catch (failed) {
    return messages.map(() => ({ failed }));
  }
};
