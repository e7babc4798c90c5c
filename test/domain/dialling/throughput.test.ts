import { describe, expect, it } from 'vitest';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import { queueDue } from '../../../domain/dialling/queue-due.ts';
import { aCampaign, aDialler, aMember, isRunning, morning } from './a-campaign.ts';
import { feeding } from './feeding.ts';

interface Measured {
  readonly calls: readonly number[];
  /** Of the rate in that time, without the burst that it began with. */
  readonly used: number;
}

/** Consumers that poll, each in its own rhythm, and are busy while they call; a run each minute that feeds the queue. All on one clock. */
const measure = async (
  rate: { readonly callsPerSecond: number; readonly burst: number },
  consumers: number,
  minutes: number,
): Promise<Measured> => {
  const most = Math.ceil(rate.callsPerSecond * 60 * (minutes + 4));
  const members = Array.from({ length: most }, (_, row) =>
    aMember({ key: `key-${row}`, number: `+3247${row}` }),
  );
  const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members }, rate);
  const ports = feeding(dialler);
  const run = dialBatch(dialler.ports);
  const calls: number[] = [];
  const freeAt = Array.from({ length: consumers }, (_, index) => index * 37);
  const callMilliseconds = 150;
  const step = 50;
  for (let time = 0; time < minutes * 60_000; time += step) {
    dialler.goTo(new Date(morning.getTime() + time));
    if (time % 60_000 === 0) await queueDue(ports)();
    for (const [consumer, at] of freeAt.entries()) {
      if (at > time) continue;
      const orders = dialler.ports.queue.receive();
      const before = dialler.placed.length;
      if (orders.length > 0) await run(orders);
      const placed = dialler.placed.length - before;
      calls.push(...Array.from({ length: placed }, () => time));
      freeAt[consumer] = time + 200 + placed * callMilliseconds + (orders.length > 0 ? 60 : 0);
    }
  }
  return { calls, used: (calls.length - rate.burst) / (rate.callsPerSecond * minutes * 60) };
};

describe('how fast a campaign is called when there is work', () => {
  it.each([
    ['the rate that AWS gives, two consumers', { callsPerSecond: 2, burst: 5 }, 2, 12],
    ['the rate that AWS gives, ten consumers', { callsPerSecond: 2, burst: 5 }, 10, 12],
    ['a raised quota, ten consumers', { callsPerSecond: 10, burst: 20 }, 10, 6],
    ['a raised quota without a burst worth the name', { callsPerSecond: 5, burst: 5 }, 10, 6],
  ])('uses at least 98 %% of %s, and never more than it', async (_, rate, consumers, minutes) => {
    const { calls, used } = await measure(rate, consumers, minutes);

    // Measured: 99.7 to 99.9 %.
    expect(used).toBeGreaterThanOrEqual(0.98);
    expect(worstExcess(calls, rate)).toBeLessThanOrEqual(0.001);
  });
});

/** By how many calls any window was above `burst + rate·t`. */
const worstExcess = (
  calls: readonly number[],
  { callsPerSecond, burst }: { readonly callsPerSecond: number; readonly burst: number },
): number => {
  // The most that any window ending here is above its rate, carried along.
  let worst = 0;
  let level = 0;
  let last = calls[0] ?? 0;
  for (const at of calls) {
    level = Math.max(0, level - ((at - last) / 1000) * callsPerSecond) + 1;
    last = at;
    worst = Math.max(worst, level - burst);
  }
  return worst;
};
