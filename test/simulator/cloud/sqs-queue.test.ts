import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import type { QueueSettings } from '../../../simulator/cloud/sqs/acceptance.ts';
import { LocalQueue } from '../../../simulator/cloud/sqs/queue.ts';

const settings: QueueSettings = {
  name: 'work',
  arn: 'arn:aws:sqs:eu-central-1:111122223333:work',
  fifo: false,
  contentBasedDeduplication: false,
  delaySeconds: 0,
  visibilitySeconds: 10,
  retentionSeconds: 345_600,
  receiveWaitSeconds: 0,
  maximumMessageBytes: 1_048_576,
  redrive: { deadLetterArn: 'arn:aws:sqs:eu-central-1:111122223333:dead', maxReceiveCount: 3 },
};
const queues = (more: Partial<QueueSettings> = {}) => {
  const clock = createVirtualClock({ start: Date.parse('2026-03-02T08:00:00Z') });
  const dead = new LocalQueue({ ...settings, name: 'dead', redrive: undefined }, clock, () => undefined);
  return { clock, dead, queue: new LocalQueue({ ...settings, ...more }, clock, () => dead) };
};
const drainAll = (queue: LocalQueue): readonly string[] => queue.receive(10_000).map(({ body }) => body);

describe('a queue on virtual time', () => {
  it('refuses a delay of more than fifteen minutes, an empty body and one that is too long', () => {
    const { queue } = queues({ maximumMessageBytes: 10 });

    expect(() => queue.send({ body: 'x', delaySeconds: 901 })).toThrow('Must be between 0 and 900');
    expect(() => queue.send({ body: '' })).toThrow('MessageBody');
    expect(() => queue.send({ body: 'x'.repeat(11) })).toThrow('shorter than 10 bytes');
  });

  it('forgets a message at the end of its retention', async () => {
    const { queue, clock } = queues({ retentionSeconds: 60 });
    queue.send({ body: 'old' });

    await clock.advance(60_000);

    expect(queue.counts().visible).toBe(0);
    expect(queue.receive()).toEqual([]);
  });

  it('gives a message whose visibility was changed twice to the same instant only once', async () => {
    const { queue, clock } = queues();
    queue.send({ body: 'once' });
    const [message] = queue.receive();
    for (const seconds of [5, 5]) queue.changeVisibility(message?.receiptHandle ?? '', seconds);

    await clock.advance(5_000);

    expect(drainAll(queue)).toEqual(['once']);
  });

  it('keeps the order of a group when its first message comes back', async () => {
    const { queue, clock } = queues({ fifo: true, contentBasedDeduplication: true });
    for (const body of ['one', 'two']) queue.send({ body, groupId: 'caller-1' });
    expect(queue.receive().map(({ body }) => body)).toEqual(['one']);
    expect(queue.receive()).toEqual([]);

    await clock.advance(10_000);

    expect(drainAll(queue)).toEqual(['one', 'two']);
  });

  it('loses and doubles nothing, whatever is sent, delayed, received, deleted, given back and waited', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('send' as const), delaySeconds: fc.integer({ min: 0, max: 20 }) }),
      fc.record({ do: fc.constant('receive' as const), maximum: fc.integer({ min: 1, max: 10 }) }),
      fc.record({ do: fc.constant('delete' as const), which: fc.nat(20) }),
      fc.record({
        do: fc.constant('give-back' as const),
        which: fc.nat(20),
        seconds: fc.integer({ min: 0, max: 20 }),
      }),
      fc.record({ do: fc.constant('wait' as const), milliseconds: fc.integer({ min: 1, max: 15_000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { queue, dead, clock } = queues();
        const held: { readonly body: string; readonly handle: string }[] = [];
        const sent = new Set<string>();
        const deleted = new Set<string>();
        for (const one of steps) {
          const picked = 'which' in one ? held[one.which % Math.max(1, held.length)] : undefined;
          if (one.do === 'send') {
            const body = `m${sent.size}`;
            sent.add(body);
            queue.send({ body, delaySeconds: one.delaySeconds });
          } else if (one.do === 'receive') {
            for (const { body, receiptHandle } of queue.receive(one.maximum)) {
              expect(deleted.has(body)).toBe(false);
              held.push({ body, handle: receiptHandle ?? '' });
            }
          } else if (one.do === 'wait') await clock.advance(one.milliseconds);
          else if (picked !== undefined) {
            const { inFlight } = queue.counts();
            if (one.do === 'delete') {
              queue.delete(picked.handle);
              if (queue.counts().inFlight < inFlight) deleted.add(picked.body);
            } else {
              try {
                queue.changeVisibility(picked.handle, one.seconds);
              } catch (refusal) {
                expect(String(refusal)).toContain('not available for visibility timeout change');
              }
            }
          }
        }
        await clock.advance(30_000);

        const left = [...drainAll(queue), ...drainAll(dead)].sort();
        expect(left).toEqual([...sent].filter((body) => !deleted.has(body)).sort());
      }),
      { numRuns: 200 },
    );
  });
});
