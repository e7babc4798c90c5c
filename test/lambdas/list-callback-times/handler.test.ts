import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/list-callback-times/handler.ts';
import { aPromise, ports } from '../../domain/promise/promises.ts';
import { officeHours } from '../../domain/working-time/working-times.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const parameters = { number: 'none', need: 'information', language: 'en', afterTime: 'none' };

describe('list-callback-times', () => {
  it('offers what is left of today, then the next mornings and afternoons', async () => {
    expect(await createHandler(ports())(aFlowEvent({ parameters }))).toEqual({
      outcome: 'offered',
      time1Id: '2026-11-24T10:00Z/2026-11-24T11:00Z',
      time1Spoken: 'Tuesday the 24th of November between 11 am and 12 pm',
      time2Id: '2026-11-24T12:00Z/2026-11-24T16:00Z',
      time2Spoken: 'Tuesday the 24th of November between 1 pm and 5 pm',
      time3Id: '2026-11-25T08:00Z/2026-11-25T11:00Z',
      time3Spoken: 'Wednesday the 25th of November between 9 am and 12 pm',
      numberSpoken: '0 2, 5 5 5, 0 1, 0 1',
      standingSpoken: 'none',
    });
  });

  it('goes on after the last one offered, and tells of the promise that runs', async () => {
    const handler = createHandler(ports([aPromise()]));

    expect(
      await handler(
        aFlowEvent({
          callerNumber: '+3225550123',
          parameters: { ...parameters, afterTime: '2026-11-25T08:00Z/2026-11-25T11:00Z' },
        }),
      ),
    ).toMatchObject({
      time1Id: '2026-11-25T12:00Z/2026-11-25T16:00Z',
      standingSpoken: 'by Tuesday the 24th of November at 3 pm at the latest',
    });
  });

  it('says times in the zone of the number', async () => {
    const event = aFlowEvent({ parameters: { ...parameters, number: '0044 20 7946 0018' } });

    expect(await createHandler(ports())(event)).toMatchObject({
      time1Spoken: 'Tuesday the 24th of November between 10 am and 11 am',
    });
  });

  it.each([
    [
      'no-choice',
      '0475123456',
      { weekly: [{ day: 2, opens: '09:00', closes: '12:00' }], holidays: ['2026-12-01', '2026-12-08'] },
    ],
    ['number-needed', '0475', {}],
    ['number-not-callable', '090012345', {}],
  ])('answers %s', async (outcome, number, hours) => {
    const handler = createHandler({ ...ports(), workingTime: officeHours(hours) });

    expect(await handler(aFlowEvent({ parameters: { ...parameters, number } }))).toMatchObject({ outcome });
  });
});
