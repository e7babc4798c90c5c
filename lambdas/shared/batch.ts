import * as z from 'zod/mini';
import { Fault } from '../../domain/shared/fault.ts';
import { faultTrace } from './fault-trace.ts';
import { contactIdIn, type Frame, functionName, type LogLine, since } from './log.ts';

/** What a consumer says about one message; the words go to the log, so they are its own and not the message's. */
export interface Handled {
  readonly outcome: string;
  readonly contactId?: string | undefined;
}

/** Lambda's partial batch response: exactly these are delivered again (of a stream: everything from the first of them). */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** A message that is no JSON, or not of the shape agreed: it ends in the dead-letter queue, where somebody sees it. */
export class UnreadableMessage extends Fault {
  readonly code = 'message.unreadable';
  readonly retryable = false;
}

export interface Delivery {
  /** SQS message id or Kinesis sequence number. */
  readonly id: string;
  readonly body: string;
}

/**
 * Handles the messages of a batch beside one another. One that cannot be read or handled is reported as failed and logged with its
 * causes; the others are not held up.
 */
export const handleBatch = async <Schema extends z.ZodMiniType>(
  trigger: LogLine['trigger'],
  deliveries: readonly Delivery[],
  schema: Schema,
  consume: (message: z.output<Schema>) => Promise<Handled>,
  frame: Frame,
): Promise<BatchAnswer> => {
  const handleOne = async ({ id, body }: Delivery): Promise<boolean> => {
    const start = frame.elapsed();
    const line = { function: functionName(), trigger, messageId: id } as const;
    try {
      const { outcome, contactId } = await consume(parseMessage(schema, body));
      frame.log({
        ...line,
        level: 'info',
        outcome,
        contactId: contactIdIn(contactId),
        milliseconds: since(frame, start),
      });
      return true;
    } catch (cause) {
      const faults = faultTrace(cause, jsonOf(body));
      frame.log({ ...line, level: 'error', outcome: 'fault', faults, milliseconds: since(frame, start) });
      return false;
    }
  };
  const handled = await Promise.all(deliveries.map(handleOne));
  return {
    batchItemFailures: deliveries
      .filter((_, index) => handled[index] === false)
      .map(({ id }) => ({ itemIdentifier: id })),
  };
};

const parseMessage = <Schema extends z.ZodMiniType>(schema: Schema, body: string): z.output<Schema> => {
  const json = jsonOf(body);
  if (json === undefined) throw new UnreadableMessage('the message is no JSON');
  const parsed = z.safeParse(schema, json);
  if (parsed.success) return parsed.data;
  const { path, code } = parsed.error.issues[0] ?? { path: [], code: 'unknown' };
  throw new UnreadableMessage(`the message does not have the agreed shape: ${code} at "${path.join('.')}"`);
};

export const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};
