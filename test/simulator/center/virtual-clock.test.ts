import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';

const aClock = (start = 0) => createVirtualClock({ start, stallMilliseconds: 20 });
const aTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('virtual time', () => {
  it('jumps to the next sleeper, so that an hour takes no time', async () => {
    const clock = aClock(1_000);

    await clock.runUntil(clock.sleep(3_600_000));

    expect(clock.nowMilliseconds()).toBe(3_601_000);
  });

  it('stands still until somebody lets it pass', async () => {
    const clock = aClock();
    let woken = false;
    void clock.sleep(1).then(() => {
      woken = true;
    });

    await aTurn();

    expect(woken).toBe(false);
  });

  it('wakes sleepers in the order of their instants, those of one instant in the order they lay down, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 50 }), { maxLength: 60 }), async (naps) => {
        const clock = aClock();
        const woken: { nap: number; index: number; at: number }[] = [];
        const all = naps.map(async (nap, index) => {
          await clock.sleep(nap);
          woken.push({ nap, index, at: clock.nowMilliseconds() });
        });

        await clock.runUntil(Promise.all(all));

        const expected = naps
          .map((nap, index) => ({ nap, index, at: nap }))
          .sort((a, b) => a.nap - b.nap || a.index - b.index);
        expect(woken).toEqual(expected);
      }),
    );
  });

  describe('while real work of this instant runs', () => {
    const wokenMeanwhile = async (together: boolean): Promise<readonly string[]> => {
      const clock = createVirtualClock({ start: 0, stallMilliseconds: 20, together });
      const woken: string[] = [];
      const work = Promise.withResolvers<void>();
      const works = clock.sleep(10).then(() => clock.real(() => work.promise));
      const others = [
        clock.sleep(10).then(() => woken.push('same instant')),
        clock.sleep(11).then(() => woken.push('later')),
      ];
      const all = clock.runUntil(Promise.all([works, ...others]));
      for (let turn = 0; turn < 10; turn += 1) await aTurn();
      const meanwhile = [...woken];
      work.resolve();
      await all;
      expect(woken).toEqual(['same instant', 'later']);
      return meanwhile;
    };

    it('wakes nobody', async () => {
      expect(await wokenMeanwhile(false)).toEqual([]);
    });

    it('wakes those of the same instant, and none of a later one, when they may run beside each other', async () => {
      expect(await wokenMeanwhile(true)).toEqual(['same instant']);
    });
  });

  it('wakes exactly those that were not aborted, each at its instant, also when it is aborted by another sleeper', async () => {
    const naps = fc.array(
      fc.record({ nap: fc.nat({ max: 100 }), abortAt: fc.option(fc.nat({ max: 100 })) }),
      { maxLength: 150 },
    );
    await fc.assert(
      fc.asyncProperty(naps, async (plans) => {
        const clock = aClock();
        const outcomes = plans.map(async ({ nap, abortAt }) => {
          const abort = new AbortController();
          if (abortAt !== null) clock.at(abortAt, () => abort.abort('enough'));
          return clock.sleep(nap, abort.signal).then(
            () => ({ slept: clock.nowMilliseconds() }),
            (reason: unknown) => ({ reason, at: clock.nowMilliseconds() }),
          );
        });

        const ended = await clock.runUntil(Promise.all(outcomes));

        for (const [index, { nap, abortAt }] of plans.entries()) {
          const aborted = abortAt !== null && abortAt <= nap;
          expect(ended[index]).toEqual(aborted ? { reason: 'enough', at: abortAt } : { slept: nap });
        }
      }),
    );
  });

  it('advances by exactly what was asked, firing what falls due and no more', async () => {
    const clock = aClock();
    const fired: number[] = [];
    for (const instant of [10, 20, 21]) clock.at(instant, () => fired.push(instant));

    await clock.advance(20);

    expect(fired).toEqual([10, 20]);
    expect(clock.nowMilliseconds()).toBe(20);
  });

  it('runs what is past at once, unless it is cancelled first', async () => {
    const clock = aClock(100);
    const ran: string[] = [];
    clock.at(50, () => ran.push('past'));
    clock.at(60, () => ran.push('cancelled'))();

    await aTurn();

    expect(ran).toEqual(['past']);
  });

  it('lets several calls wait at the same time', async () => {
    const clock = aClock();

    const [first, second] = await Promise.all([
      clock.runUntil(clock.sleep(10).then(() => clock.nowMilliseconds())),
      clock.runUntil(clock.sleep(5).then(() => clock.nowMilliseconds())),
    ]);

    expect([first, second]).toEqual([10, 5]);
  });

  it('says that it is stalled when nothing can settle what is waited for', async () => {
    const clock = aClock();

    await expect(clock.runUntil(new Promise(() => {}))).rejects.toMatchObject({
      code: 'clock.stalled',
    });
  });

  it('hands an error thrown at an instant to whoever lets time pass', async () => {
    const clock = aClock();
    clock.at(5, () => {
      throw new Error('broken at five');
    });

    await expect(clock.advance(10)).rejects.toThrow('broken at five');
  });

  it('shows the present to a worker thread through shared memory', async () => {
    const clock = aClock(7);
    const view = new Float64Array(clock.shared);

    await clock.advance(5);

    expect(view[0]).toBe(12);
  });
});

describe('real work', () => {
  it('holds virtual time until it is done', async () => {
    const clock = aClock();
    const seen: string[] = [];
    const work = clock.real(async () => {
      for (let turn = 0; turn < 5; turn += 1) await aTurn();
      seen.push(`worked at ${clock.nowMilliseconds()}`);
    });
    const nap = clock.sleep(10).then(() => seen.push('slept'));

    await clock.runUntil(Promise.all([work, nap]));

    expect(seen).toEqual(['worked at 0', 'slept']);
  });

  it('never sees time move while it runs, however it overlaps with sleepers and with itself', async () => {
    const jobs = fc.array(
      fc.record({ startsAt: fc.nat({ max: 30 }), turns: fc.integer({ min: 1, max: 4 }) }),
      {
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(jobs, fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), async (plans, naps) => {
        const clock = aClock();
        const work = plans.map(async ({ startsAt, turns }) => {
          await clock.sleep(startsAt);
          return clock.real(async () => {
            const before = clock.nowMilliseconds();
            for (let turn = 0; turn < turns; turn += 1) await aTurn();
            return clock.nowMilliseconds() - before;
          });
        });

        const [moved] = await clock.runUntil(
          Promise.all([Promise.all(work), Promise.all(naps.map((nap) => clock.sleep(nap)))]),
        );

        expect(moved).toEqual(plans.map(() => 0));
      }),
      { numRuns: 50 },
    );
  });

  it('lets time pass while it waits on a slow network of its own, and holds it again afterwards', async () => {
    const clock = aClock();
    const seen: number[] = [];
    const work = clock.real(async () => {
      await clock.sleepInsideReal(300);
      seen.push(clock.nowMilliseconds());
      await aTurn();
      await aTurn();
      seen.push(clock.nowMilliseconds());
    });

    await clock.runUntil(Promise.all([work, clock.sleep(301)]));

    expect(seen).toEqual([300, 300]);
  });

  it('lets time go on after work that failed', async () => {
    const clock = aClock();
    const failed = clock.real(() => Promise.reject(new Error('network down'))).catch(() => 'failed');

    const outcome = await clock.runUntil(Promise.all([failed, clock.sleep(5)]));

    expect(outcome[0]).toBe('failed');
  });
});

describe('following real time', () => {
  it('passes by itself, times the speed, and wakes sleepers at their instants in order', async () => {
    const clock = aClock();
    const seen: number[] = [];
    clock.follow(10_000);

    await Promise.all(
      [60_000, 20_000, 40_000].map((nap) => clock.sleep(nap).then(() => seen.push(clock.nowMilliseconds()))),
    );
    clock.stop();

    expect(seen.map((at, index) => at >= (index + 1) * 20_000)).toEqual([true, true, true]);
  });
});

it('keeps up with a whole journey: sixty sleeps take less than five milliseconds', async () => {
  const journey = async () => {
    const clock = aClock();
    const started = performance.now();
    await clock.runUntil(
      (async () => {
        for (let sleep = 0; sleep < 60; sleep += 1) await clock.sleep(1_000);
      })(),
    );
    return performance.now() - started;
  };
  const times: number[] = [];
  for (let run = 0; run < 15; run += 1) times.push(await journey());

  expect(times.sort((a, b) => a - b)[7]).toBeLessThan(5);
});
