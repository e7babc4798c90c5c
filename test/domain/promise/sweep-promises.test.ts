import { describe, expect, it } from 'vitest';
import type { CallbackPromise } from '../../../domain/promise/model.ts';
import { stateAt } from '../../../domain/promise/model.ts';
import { type LatePromises, sweepPromises } from '../../../domain/promise/sweep-promises.ts';
import { aPromise, ports } from './promises.ts';

const waiting = aPromise({
  number: '+32475000001',
  dueFrom: new Date('2026-11-25T09:00:00+01:00'),
  dueAt: new Date('2026-11-25T17:00:00+01:00'),
});
const due = aPromise({ number: '+32475000002', dueAt: new Date('2026-11-24T10:00:00+01:00') });
const late = aPromise({ number: '+32475000003', dueAt: new Date('2026-11-24T09:30:30+01:00') });
const noted = aPromise({
  number: '+32475000004',
  dueAt: new Date('2026-11-23T17:00:00+01:00'),
  state: 'late',
});
const kept = aPromise({
  number: '+32475000005',
  dueAt: new Date('2026-11-23T17:00:00+01:00'),
  state: 'kept',
});

const sweepOf = (memory: ReturnType<typeof ports>) => {
  const told: LatePromises[] = [];
  return { told, sweep: sweepPromises({ ...memory, escalate: (late) => told.push(late) }) };
};

describe('the sweep over promised callbacks', () => {
  it('counts what runs, what is due and what is late, and tells of the late one', async () => {
    const { told, sweep } = sweepOf(ports([waiting, due, late, noted, kept]));

    expect(await sweep()).toMatchObject({
      running: 4,
      due: 1,
      late: 2,
      newlyLate: 1,
      mostMinutesLate: 17 * 60,
    });
    expect(told).toEqual([{ count: 1, mostMinutesLate: 17 * 60 }]);
  });

  it('tells of a late promise once', async () => {
    const { told, sweep } = sweepOf(ports([late]));

    await sweep();

    expect(await sweep()).toMatchObject({ late: 1, newlyLate: 0, mostMinutesLate: 29 });
    expect(told).toHaveLength(1);
  });

  it('notes a late promise once, also when two sweeps run at the same time', async () => {
    const memory = ports([late]);

    const sweeps = await Promise.all([sweepOf(memory).sweep(), sweepOf(memory).sweep()]);

    expect(sweeps.map(({ newlyLate }) => newlyLate).sort()).toEqual([0, 1]);
  });

  it('tells again after a crash that came before the promise was noted', async () => {
    const memory = ports([late]);
    const told: LatePromises[] = [];
    const crashing = { ...memory.promises, change: () => Promise.reject(new Error('gone')) };
    const escalate = (late: LatePromises) => told.push(late);
    await expect(sweepPromises({ ...memory, promises: crashing, escalate })()).rejects.toThrow('gone');

    await sweepPromises({ ...memory, escalate })();

    expect(told).toHaveLength(2);
  });

  it('tells nothing when nothing is late', async () => {
    const { told, sweep } = sweepOf(ports([waiting, due, kept]));

    await sweep();

    expect(told).toEqual([]);
  });
});

describe('where a promise stands', () => {
  const standing = (promise: CallbackPromise, instant: string) => stateAt(promise, new Date(instant));

  it('is promised, due and late by the clock alone', () => {
    expect(standing(waiting, '2026-11-25T08:59:59+01:00')).toBe('promised');
    expect(standing(waiting, '2026-11-25T09:00:00+01:00')).toBe('due');
    expect(standing(waiting, '2026-11-25T17:00:00+01:00')).toBe('due');
    expect(standing(waiting, '2026-11-25T17:00:01+01:00')).toBe('late');
  });

  it('stays kept or withdrawn', () => {
    expect(standing(kept, '2026-12-25T09:00:00+01:00')).toBe('kept');
    expect(standing(aPromise({ state: 'withdrawn' }), '2026-12-25T09:00:00+01:00')).toBe('withdrawn');
  });
});
