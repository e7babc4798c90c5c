import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  dateAfter,
  instantOf,
  localDateOf,
  localTimeOf,
  weekdayOf,
} from '../../../domain/working-time/local-time.ts';
import { aDate, anInstant } from './working-times.ts';

/** Half-hour summer time, changes at midnight, no changes, odd offsets, both hemispheres. */
const zones = fc.constantFrom(
  'Europe/Brussels',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'UTC',
);

const localTime = fc
  .integer({ min: 0, max: 1440 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );

/** The rule of `instantOf` in the words of Temporal. */
const firstInstant = (zone: string, date: string, time: string): number => {
  const midnight = time === '24:00';
  const plain = Temporal.PlainDate.from(date)
    .add({ days: midnight ? 1 : 0 })
    .toPlainDateTime(midnight ? '00:00' : time);
  const zoned = plain.toZonedDateTime(zone);
  if (zoned.toPlainDateTime().equals(plain)) return zoned.epochMilliseconds;
  const beforeTheGap = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return beforeTheGap.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN;
};

describe('local time', () => {
  it('is the instant that Temporal gives, in every zone, on every day, through every change', () => {
    fc.assert(
      fc.property(zones, aDate, localTime, (zone, date, time) => {
        expect(instantOf(zone, date, time).getTime()).toBe(firstInstant(zone, date, time));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the instant that Temporal gives at every quarter of the days when some clock changes', () => {
    const days = [
      ['Europe/Brussels', '2026-03-29'],
      ['Europe/Brussels', '2026-10-25'],
      ['America/Santiago', '2026-09-06'],
      ['America/Santiago', '2026-04-04'],
      ['Australia/Lord_Howe', '2026-10-04'],
      ['Australia/Lord_Howe', '2026-04-05'],
      ['Africa/Cairo', '2026-04-24'],
    ] as const;
    for (const [zone, date] of days) {
      for (let quarter = 0; quarter <= 96; quarter += 1) {
        const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15].map((part) =>
          String(part).padStart(2, '0'),
        );
        const time = `${hour}:${minute}`;

        expect([zone, date, time, instantOf(zone, date, time).getTime()]).toEqual([
          zone,
          date,
          time,
          firstInstant(zone, date, time),
        ]);
      }
    }
  });

  it('is the date and time that Temporal reads on the local clock', () => {
    fc.assert(
      fc.property(zones, anInstant, fc.integer({ min: 0, max: 999 }), (zone, second, millisecond) => {
        const instant = new Date(second.getTime() + millisecond);
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

        expect(localDateOf(zone, instant)).toBe(zoned.toPlainDate().toString());
        expect(localTimeOf(zone, instant)).toBe(zoned.toPlainTime().toString({ smallestUnit: 'minute' }));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts days and weekdays as Temporal does', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
        const plain = Temporal.PlainDate.from(date);

        expect(dateAfter(date, days)).toBe(plain.add({ days }).toString());
        expect(weekdayOf(date)).toBe(plain.dayOfWeek);
      }),
    );
  });
});
