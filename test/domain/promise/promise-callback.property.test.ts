import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseCallback } from '../../../domain/promise/promise-callback.ts';
import { sweepPromises } from '../../../domain/promise/sweep-promises.ts';
import { aCrashPoint, interleaved, lifeUntil, withRetry } from '../../support/interleaving.ts';
import { aRequest, ports } from './promises.ts';

const aCall = fc.record({
  callerNumber: fc.constantFrom('+3225550123', '+32475123456'),
  keyedNumber: fc.constantFrom(undefined, '0475/12.34.56'),
  need: fc.constantFrom('information' as const, 'complaint' as const),
  crash: fc.option(aCrashPoint(1), { nil: undefined }),
});

describe('callbacks promised at the same time, by processes that die and are asked again', () => {
  it('are one a number and need, made in one contact, and every caller hears that one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aCall, { minLength: 1, maxLength: 6 }),
        fc.scheduler(),
        async (calls, scheduler) => {
          const memory = ports();
          const answers = calls.map(({ crash, ...caller }, index) =>
            withRetry(
              (point) =>
                promiseCallback({
                  ...memory,
                  promises: interleaved(memory.promises, scheduler, lifeUntil(point)),
                })(aRequest({ ...caller, contactId: `contact-${index}` })),
              crash,
            ),
          );
          const all = await scheduler.waitFor(Promise.all(answers));

          const promised = all.flatMap((answer) => (answer.ok ? [answer.value] : []));
          expect(promised).toHaveLength(calls.length);
          const same = Map.groupBy(promised, ({ promise }) => `${promise.number} ${promise.need}`);
          for (const group of same.values()) {
            expect(new Set(group.map(({ promise }) => promise.id)).size).toBe(1);
            expect(group.filter(({ news }) => news === 'promised')).toHaveLength(1);
          }
          expect((await sweepPromises({ ...memory, escalate: () => {} })()).running).toBe(same.size);
        },
      ),
      { numRuns: 500 },
    );
  });
});
