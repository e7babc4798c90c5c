import { expect, it } from 'vitest';
import type { LatePromises } from '../../../domain/promise/sweep-promises.ts';
import { createHandler } from '../../../lambdas/sweep-promises/handler.ts';
import { aPromise, ports } from '../../domain/promise/promises.ts';
import { recordedFrame } from '../../support/frame.ts';

it('tells of late promises and logs what it found, without a number in it', async () => {
  const told: LatePromises[] = [];
  const frame = recordedFrame();
  const late = aPromise({ dueAt: new Date('2026-11-24T09:00:00+01:00') });
  const handler = createHandler({ ...ports([late]), escalate: (promises) => told.push(promises) }, frame);

  const counts = await handler();

  expect(counts).toMatchObject({
    running: 1,
    due: 0,
    late: 1,
    newlyLate: 1,
    mostMinutesLate: 60,
    escalated: 1,
  });
  expect(told).toEqual([{ count: 1, mostMinutesLate: 60 }]);
  expect(frame.lines).toMatchObject([{ trigger: 'schedule', outcome: 'done', counts }]);
  expect(JSON.stringify([told, frame.lines])).not.toContain('3225550123');
});
