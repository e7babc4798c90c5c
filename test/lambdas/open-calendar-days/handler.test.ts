import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/open-calendar-days/handler.ts';
import { readCalendars } from '../../../lambdas/shared/calendars.ts';
import { office, officePorts } from '../../support/appointments.ts';

describe('open-calendar-days', () => {
  it('reports how many days it has opened, and none when it is started twice', async () => {
    const run = createHandler({ ...(await officePorts([])), calendars: [office] });

    const reports = [await run(), await run()];

    expect(reports).toEqual([{ opened: 10 }, { opened: 0 }]);
  });
});

describe('the calendars of a deployment', () => {
  it('are read from JSON', () => {
    expect(readCalendars(JSON.stringify([office]))).toEqual([office]);
  });

  it.each([
    ['CALENDARS is no JSON', '{'],
    ['CALENDARS as a whole is wrong', '{}'],
    ['CALENDARS 0.name is wrong', JSON.stringify([{ ...office, name: 'The office' }])],
    ['CALENDARS 0.slotMinutes is wrong', JSON.stringify([{ ...office, slotMinutes: 0 }])],
    ['CALENDARS 0.horizonDays is wrong', JSON.stringify([{ ...office, horizonDays: 1.5 }])],
    [
      'CALENDARS office.workingTime.timeZone: "Mars"',
      JSON.stringify([{ ...office, workingTime: { ...office.workingTime, timeZone: 'Mars' } }]),
    ],
  ])('stop the function at start-up when they cannot be used: %s', (message, json) => {
    expect(() => readCalendars(json)).toThrow(message);
  });
});
