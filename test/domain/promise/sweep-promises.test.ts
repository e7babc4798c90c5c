import { describe, expect, it } from 'vitest';
import type { CallbackPromise } from '../../../domain/promise/model.ts';
import { stateAt } from '../../../domain/promise/model.ts';
import { sweepPromises } from '../../../domain/promise/sweep-promises.ts';
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

describe('the sweep over promised callbacks', () => {
  it('counts what runs, what is due and what is late, and notes the late one', async () => {
    const memory = ports([waiting, due, late, noted, kept]);

    expect(await sweepPromises(memory)()).toEqual({
      running: 4,
      due: 1,
      late: 2,
      newlyLate: 1,
      mostMinutesLate: 17 * 60,
    });
  });

  it('notes a late promise once, also when two sweeps run at the same time', async () => {
    const memory = ports([late]);

    const sweeps = await Promise.all([sweepPromises(memory)(), sweepPromises(memory)()]);
    const later = await sweepPromises(memory)();

    expect(sweeps.map(({ newlyLate }) => newlyLate).sort()).toEqual([0, 1]);
    expect(later).toMatchObject({ late: 1, newlyLate: 0, mostMinutesLate: 29 });
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
