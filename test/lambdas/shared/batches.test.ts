import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { queueHandler } from '../../../lambdas/shared/queue-handler.ts';
import { scheduledHandler } from '../../../lambdas/shared/scheduled-handler.ts';
import { streamHandler } from '../../../lambdas/shared/stream-handler.ts';
import { recordedFrame } from '../../support/frame.ts';

const message = z.object({ contactId: z.string() });

/** Handles every message but the contacts named `broken`. */
const consumer = () => {
  const handled: string[] = [];
  const consume = async ({ contactId }: { readonly contactId: string }) => {
    if (contactId === 'broken') throw new Error('store down');
    handled.push(contactId);
    return { outcome: 'recorded', contactId };
  };
  return { handled, consume };
};

describe('a consumer of a queue', () => {
  it('handles what it can and reports only the messages that failed or cannot be read', async () => {
    const { handled, consume } = consumer();
    const frame = recordedFrame();
    const handler = queueHandler(message, consume, frame);

    const answer = await handler({
      Records: [
        { messageId: 'm-1', body: '{"contactId":"c-1"}' },
        { messageId: 'm-2', body: '{"contactId":"broken"}' },
        { messageId: 'm-3', body: '{"contactId":' },
        { messageId: 'm-4', body: '{"contactId":7}' },
        { messageId: 'm-5', body: '{"contactId":"c-5"}' },
      ],
    });

    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm-2' }, { itemIdentifier: 'm-3' }, { itemIdentifier: 'm-4' }],
    });
    expect(handled).toEqual(['c-1', 'c-5']);
    expect(frame.lines.map(({ messageId, outcome }) => `${messageId} ${outcome}`).sort()).toEqual([
      'm-1 recorded',
      'm-2 fault',
      'm-3 fault',
      'm-4 fault',
      'm-5 recorded',
    ]);
  });

  it('names the place of the field that is wrong', async () => {
    const frame = recordedFrame();
    const handler = queueHandler(message, consumer().consume, frame);

    await handler({ Records: [{ messageId: 'm-4', body: '{"contactId":7}' }] });

    expect(frame.lines[0]?.faults?.[0]).toMatchObject({
      code: 'message.unreadable',
      message: 'the message does not have the agreed shape: invalid_type at "contactId"',
    });
  });
});

describe('a consumer of a stream', () => {
  it('reports failed records by sequence number', async () => {
    const { handled, consume } = consumer();
    const handler = streamHandler(message, consume, recordedFrame());
    const record = (sequenceNumber: string, contactId: string) => ({
      kinesis: { sequenceNumber, data: Buffer.from(JSON.stringify({ contactId })).toString('base64') },
    });

    const answer = await handler({
      Records: [record('1', 'c-1'), record('2', 'broken'), record('3', 'c-3')],
    });

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(handled).toEqual(['c-1', 'c-3']);
  });
});

describe('a function that a schedule starts', () => {
  it('logs what it did, as numbers', async () => {
    const frame = recordedFrame();
    const handler = scheduledHandler(async () => ({ repaired: 3 }), frame);

    const answer = await handler();

    expect(answer).toEqual({ repaired: 3 });
    expect(frame.lines).toMatchObject([{ trigger: 'schedule', outcome: 'done', counts: { repaired: 3 } }]);
  });

  it('throws the code of what broke, so that Lambda counts an error', async () => {
    const handler = scheduledHandler(async () => {
      throw new Error('table gone');
    }, recordedFrame());

    await expect(handler()).rejects.toMatchObject({ code: 'function.unexpected' });
  });
});
