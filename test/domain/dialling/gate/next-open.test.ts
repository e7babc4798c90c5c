import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantAt, isZone, localMoment } from '../../../../domain/dialling/gate/local-moment.ts';
import { isOpenAt, nextOpen, type Opening } from '../../../../domain/dialling/gate/next-open.ts';
import { windowSetOf } from '../../../../domain/dialling/gate/windows.ts';

/** Half-hour summer time, changes at midnight, in Ramadan, none at all, odd offsets, both hemispheres. */
const zones = [
  'Europe/Brussels',
  'Europe/Busingen',
  'America/New_York',
  'America/Santiago',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kathmandu',
];
const aZone = fc.constantFrom(...zones);
const minute = 60_000;
const anInstant = fc
  .integer({ min: Date.UTC(2026, 0, 1) / minute, max: Date.UTC(2032, 0, 1) / minute })
  .map((minutes) => minutes * minute);
/** Around every change of a clock, where mistakes live. */
const nearAChange = fc
  .tuple(aZone, anInstant, fc.integer({ min: -300, max: 300 }))
  .map(([zone, from, minutes]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(from)
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition('next');
    return { zone, instant: (change?.epochMilliseconds ?? from) + minutes * minute };
  });
const anyMoment = fc.oneof(fc.record({ zone: aZone, instant: anInstant }), nearAChange);

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const aWindow = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
  .map(([day, from, length]) => ({ day, from: time(from), to: time(Math.min(1440, from + length)) }));

describe('the local clock', () => {
  it('shows what Temporal shows, in every zone, through every change', () => {
    fc.assert(
      fc.property(anyMoment, ({ zone, instant }) => {
        const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

        expect(localMoment(zone, instant)).toEqual({
          date: local.toPlainDate().toString(),
          day: local.dayOfWeek,
          minute: local.hour * 60 + local.minute,
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('begins each minute when Temporal says so, where the minute exists', () => {
    fc.assert(
      fc.property(anyMoment, ({ zone, instant }) => {
        const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        const found = instantAt(zone, local.toPlainDate().toString(), local.hour * 60 + local.minute);
        const first = local
          .toPlainDateTime()
          .round('minute')
          .toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;

        expect(found).toBe(first);
      }),
      { numRuns: 2000 },
    );
  });

  it('is known for places only', () => {
    expect(zones.every(isZone)).toBe(true);
    for (const name of [
      'UTC',
      'Etc/UTC',
      'Etc/GMT+5',
      'CET',
      '+02:00',
      'europe/brussels',
      'Mars/Olympus',
      '',
      'GMT0',
    ]) {
      expect(isZone(name)).toBe(false);
    }
  });
});

describe('the next moment that all windows are open', () => {
  it('is the first minute at which they are, looked at one by one', () => {
    const openings = fc.array(
      fc.record({
        zone: aZone,
        windows: fc.array(aWindow, { minLength: 1, maxLength: 6 }),
        holidays: fc.constantFrom([], [{ on: '12-25' as const }, { easter: 1 }]),
      }),
      { minLength: 1, maxLength: 2 },
    );
    fc.assert(
      fc.property(openings, nearAChange, (all, { zone, instant }) => {
        const compiled = all.map(({ windows, ...one }, index): Opening => {
          const set = windowSetOf(windows);
          if (set === undefined) throw new Error('the windows of this test can be read');
          return { ...one, zone: index === 0 ? zone : one.zone, windows: set };
        });
        const found = nextOpen(compiled, instant);
        const end = Math.min(found ?? Number.POSITIVE_INFINITY, instant + 2 * 1440 * minute);
        for (let at = instant; at < end; at += minute) {
          expect(compiled.every((opening) => isOpenAt(opening, at))).toBe(false);
        }
        if (found !== undefined) expect(compiled.every((opening) => isOpenAt(opening, found))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is an hour that comes twice, the second time as well', () => {
    // In Brussels the hour from 2 to 3 on 25 October 2026 comes at 0:00 and again at 1:00 UTC.
    const windows = windowSetOf([{ day: 7, from: '02:10', to: '02:20' }]);
    const opening = { zone: 'Europe/Brussels', windows: windows ?? { byDay: [] }, holidays: [] };
    const from = (instant: string) =>
      new Date(nextOpen([opening], Date.parse(instant)) ?? Number.NaN).toISOString();

    expect(from('2026-10-24T22:00:00Z')).toBe('2026-10-25T00:10:00.000Z');
    expect(from('2026-10-25T00:20:00Z')).toBe('2026-10-25T01:10:00.000Z');
    expect(from('2026-10-25T01:05:00Z')).toBe('2026-10-25T01:10:00.000Z');
    expect(from('2026-10-25T01:20:00Z')).toBe('2026-11-01T01:10:00.000Z');
  });

  it('is none when no window ever opens in sixty days', () => {
    const set = windowSetOf([]);

    expect(
      nextOpen([{ zone: 'Europe/Brussels', windows: set ?? { byDay: [] }, holidays: [] }], 0),
    ).toBeUndefined();
  });
});
