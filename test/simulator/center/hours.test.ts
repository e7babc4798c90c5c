import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { HoursDefinition } from '../../../simulator/center/definition.ts';
import { isOpenAt } from '../../../simulator/center/hours.ts';

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
const at = (hours: number, minutes = 0) => ({ hours, minutes });

const office: HoursDefinition = {
  arn: 'hours/office',
  name: 'office',
  timeZone: 'Europe/Brussels',
  config: weekdays.map((day) => ({ day, start: at(9), end: at(17, 30) })),
  overrides: [
    { name: 'Labour Day', effectiveFrom: '2026-05-01', effectiveTill: '2026-05-01', config: [] },
    {
      name: 'summer',
      effectiveFrom: '2026-07-20',
      effectiveTill: '2026-07-24',
      config: weekdays.map((day) => ({ day, start: at(10), end: at(12) })),
    },
  ],
};
const brussels = (local: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Brussels').epochMilliseconds;

describe('opening hours', () => {
  it.each([
    ['2026-03-10T08:59:59', false, 'before opening'],
    ['2026-03-10T09:00', true, 'at opening'],
    ['2026-03-10T17:29:59', true, 'in the last second'],
    ['2026-03-10T17:30', false, 'at closing'],
    ['2026-03-14T11:00', false, 'on a Saturday'],
    ['2026-05-01T11:00', false, 'on a holiday'],
    ['2026-07-21T09:30', false, 'outside the hours of an override'],
    ['2026-07-21T11:00', true, 'within the hours of an override'],
    ['2026-07-27T09:30', true, 'after the override'],
  ])('at %s: %s (%s)', (local, open) => {
    expect(isOpenAt(office, brussels(local))).toBe(open);
  });

  it('keep their local times when the clocks change', () => {
    const [winter, summer] = ['2026-03-27', '2026-03-30'].map((day) => brussels(`${day}T09:00`));

    expect([isOpenAt(office, winter ?? 0), isOpenAt(office, summer ?? 0)]).toEqual([true, true]);
    // Three days later, and an hour less of elapsed time.
    expect(((summer ?? 0) - (winter ?? 0)) / 3_600_000).toBe(71);
  });

  it('run into the next day when they end at or before they start', () => {
    const night: HoursDefinition = {
      ...office,
      overrides: [],
      config: [{ day: 'FRIDAY', start: at(22), end: at(6) }],
    };

    expect(
      [
        '2026-03-13T21:59',
        '2026-03-13T22:00',
        '2026-03-14T05:59',
        '2026-03-14T06:00',
        '2026-03-13T05:00',
      ].map((local) => isOpenAt(night, brussels(local))),
    ).toEqual([false, true, true, false, false]);
  });

  it('are open all day from midnight to midnight', () => {
    const always: HoursDefinition = {
      ...office,
      overrides: [],
      config: [{ day: 'TUESDAY', start: at(0), end: at(0) }],
    };

    expect(
      ['2026-03-10T00:00', '2026-03-10T23:59', '2026-03-11T00:00'].map((local) =>
        isOpenAt(always, brussels(local)),
      ),
    ).toEqual([true, true, false]);
  });

  it('agree, at any minute of two years, with what a clock on the wall and a calendar say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * 366 * 24 * 60 }), (minute) => {
        const instant = Date.parse('2026-01-01T00:00:00Z') + minute * 60_000;

        const parts = new Intl.DateTimeFormat('en-GB', {
          timeZone: 'Europe/Brussels',
          weekday: 'long',
          hour: '2-digit',
          minute: '2-digit',
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          hourCycle: 'h23',
        }).formatToParts(new Date(instant));
        const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
        const date = `${part('year')}-${part('month')}-${part('day')}`;
        const clock = `${part('hour')}:${part('minute')}`;
        const weekday = !['Saturday', 'Sunday'].includes(part('weekday'));
        const summer = date >= '2026-07-20' && date <= '2026-07-24';
        const expected =
          weekday &&
          date !== '2026-05-01' &&
          (summer ? clock >= '10:00' && clock < '12:00' : clock >= '09:00' && clock < '17:30');
        expect(isOpenAt(office, instant)).toBe(expected);
      }),
    );
  });
});
