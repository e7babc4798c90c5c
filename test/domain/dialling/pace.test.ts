import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullBucket, type PaceState, type Rate, take } from '../../../domain/dialling/pace.ts';

const aRate = fc.record({
  callsPerSecond: fc.constantFrom(0.5, 1, 2, 3.3, 20),
  burst: fc.integer({ min: 1, max: 40 }),
});

/** One who asks: so many milliseconds after the one before (a clock may also go back), for so many calls. */
const anAsker = fc.record({
  after: fc.integer({ min: -200, max: 4000 }),
  count: fc.integer({ min: 0, max: 10 }),
  queue: fc.constantFrom('sales-fr', 'sales-nl'),
  free: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  holdSeconds: fc.integer({ min: 0, max: 40 }),
});

const begin = Date.UTC(2026, 10, 24, 9);

/** When each call was let go, and what was answered. */
const played = (
  rate: Rate,
  askers: readonly (typeof anAsker extends fc.Arbitrary<infer One> ? One : never)[],
) => {
  let state: PaceState = fullBucket(rate, begin);
  let now = begin;
  return askers.map((asker) => {
    now += asker.after;
    const before = state;
    const taken = take(rate, state, asker, now);
    state = taken.next;
    return { ...asker, ...taken, at: before.at > now ? before.at : now, before };
  });
};

describe('the token bucket that all consumers share', () => {
  it('never lets go more than the burst and the rate allow, in any window', () => {
    fc.assert(
      fc.property(aRate, fc.array(anAsker, { minLength: 1, maxLength: 60 }), (rate, askers) => {
        const calls = played(rate, askers);
        for (const [first, { at: from }] of calls.entries()) {
          let sum = 0;
          for (const { granted, at } of calls.slice(first)) {
            sum += granted;
            expect(sum).toBeLessThanOrEqual(rate.burst + (rate.callsPerSecond * (at - from)) / 1000 + 1e-4);
          }
        }
      }),
    );
  });

  it('never lets go more calls of a queue than agents are free, those that still ring included', () => {
    fc.assert(
      fc.property(aRate, fc.array(anAsker, { minLength: 1, maxLength: 60 }), (rate, askers) => {
        const calls = played(rate, askers);
        for (const [index, { queue, free, granted, at }] of calls.entries()) {
          if (free === undefined) continue;
          const ringing = calls
            .slice(0, index)
            .filter((call) => call.queue === queue && call.free !== undefined && call.holdSeconds > 0)
            .filter((call) => call.at + call.holdSeconds * 1000 > at)
            .reduce((sum, call) => sum + call.granted, 0);
          expect(granted + Math.min(ringing, free)).toBeLessThanOrEqual(Math.max(free, ringing));
        }
      }),
    );
  });

  it('says when to ask again: then, and not a tenth of a second before, there is a token', () => {
    fc.assert(
      fc.property(aRate, fc.integer({ min: 1, max: 60 }), (rate, count) => {
        const wanted = { count: rate.burst + count, queue: 'sales-fr', free: undefined, holdSeconds: 0 };
        const first = take(rate, fullBucket(rate, begin), wanted, begin);

        expect(first.granted).toBe(rate.burst);
        const then = Math.ceil(begin + first.againInSeconds * 1000);
        expect(take(rate, first.next, wanted, then).granted).toBeGreaterThan(0);
        fc.pre(first.againInSeconds > 0.1);
        expect(take(rate, first.next, wanted, then - 100).granted).toBe(0);
      }),
    );
  });

  it('gives an agent back when the call has rung long enough', () => {
    const rate = { callsPerSecond: 2, burst: 5 };
    const wanted = { count: 3, queue: 'sales-fr', free: 2, holdSeconds: 35 };

    const first = take(rate, fullBucket(rate, begin), wanted, begin);
    const meanwhile = take(rate, first.next, wanted, begin + 34_000);
    const later = take(rate, meanwhile.next, wanted, begin + 35_000);

    expect([first.granted, meanwhile.granted, later.granted]).toEqual([2, 0, 2]);
    expect(meanwhile.againInSeconds).toBe(15);
  });

  it('keeps the agents of one queue apart from those of another, and calls without agents from both', () => {
    const rate = { callsPerSecond: 2, burst: 5 };
    const one = take(
      rate,
      fullBucket(rate, begin),
      { count: 1, queue: 'fr', free: 1, holdSeconds: 35 },
      begin,
    );
    const other = take(rate, one.next, { count: 1, queue: 'nl', free: 1, holdSeconds: 35 }, begin);
    const none = take(rate, other.next, { count: 1, queue: 'fr', free: undefined, holdSeconds: 0 }, begin);

    expect([one.granted, other.granted, none.granted]).toEqual([1, 1, 1]);
  });
});
