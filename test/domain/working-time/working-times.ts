import fc from 'fast-check';
import { dateAfter, weekdayOf } from '../../../domain/working-time/local-time.ts';
import type { WorkingTime } from '../../../domain/working-time/model.ts';

const weekdays = [1, 2, 3, 4, 5];

/** Monday to Friday, nine to five, closed at noon, in Brussels. */
export const officeHours = (more: Partial<WorkingTime> = {}): WorkingTime => ({
  timeZone: 'Europe/Brussels',
  weekly: weekdays.flatMap((day) => [
    { day, opens: '09:00', closes: '12:00' },
    { day, opens: '13:00', closes: '17:00' },
  ]),
  holidays: [],
  ...more,
});

/** A date of 2026 to 2028, often one at which the clock changes in Brussels. */
export const aDate = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1095 }).map((days) => dateAfter('2026-01-01', days)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'),
        fc.integer({ min: -2, max: 2 }),
      )
      .map(([date, days]) => dateAfter(date, days)),
  },
);

const aTime = (minutes: fc.Arbitrary<number>) =>
  minutes.map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );

const aWindow = fc
  .record({
    day: fc.integer({ min: 1, max: 7 }),
    from: fc.integer({ min: 0, max: 95 }),
    quarters: fc.integer({ min: 1, max: 96 }),
  })
  .chain(({ day, from, quarters }) =>
    fc.record({
      day: fc.constant(day),
      opens: aTime(fc.constant(from * 15)),
      closes: aTime(fc.constant(Math.min(96, from + quarters) * 15)),
    }),
  );

/** Any week that opens at least once, windows that touch, overlap, or lie in the hour of a clock change included, with up to 40 holidays. */
export const aWorkingTime: fc.Arbitrary<WorkingTime> = fc.record({
  timeZone: fc.constant('Europe/Brussels'),
  weekly: fc.array(aWindow, { minLength: 1, maxLength: 12 }),
  holidays: fc.uniqueArray(aDate, { maxLength: 40 }),
});

/** An instant of 2026 to 2028, to the second, often close to a clock change. */
export const anInstant = fc
  .tuple(aDate, fc.integer({ min: 0, max: 86_399 }))
  .map(([date, second]) => new Date(Date.parse(`${date}T00:00:00Z`) + second * 1000));

const summerTimeBegins = ['2026-03-29', '2027-03-28', '2028-03-26'];

/** Counted from the rules alone: a window that lies wholly in the hour that summer time skips is not there on that date. */
export const isWorkingDate = (workingTime: WorkingTime, date: string): boolean =>
  !workingTime.holidays.includes(date) &&
  workingTime.weekly.some(
    ({ day, opens, closes }) =>
      day === weekdayOf(date) && !(summerTimeBegins.includes(date) && opens >= '02:00' && closes <= '03:00'),
  );
