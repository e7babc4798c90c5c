import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackDue } from '../../../domain/promise/callback-due.ts';
import { isOpen } from '../../../domain/working-time/is-open.ts';
import { localDateOf, localTimeOf } from '../../../domain/working-time/local-time.ts';
import { nextOpening } from '../../../domain/working-time/next-opening.ts';
import { nextWorkingDate, openingsOn } from '../../../domain/working-time/openings.ts';
import { anInstant, aWorkingTime, officeHours } from '../working-time/working-times.ts';

const at = (text: string) => new Date(text);
const timeZone = 'Europe/Brussels';

describe('when a promised callback is due (open nine to twelve and one to five, Monday to Friday)', () => {
  it.each([
    ['in the morning', '2026-11-24T10:00+01:00', '2026-11-25T10:00+01:00'],
    ['at an odd minute', '2026-11-24T10:52:30+01:00', '2026-11-25T10:45+01:00'],
    ['before the office opens', '2026-11-24T07:00+01:00', '2026-11-24T17:00+01:00'],
    ['over noon', '2026-11-24T12:30+01:00', '2026-11-25T12:00+01:00'],
    ['in the evening', '2026-11-24T20:00+01:00', '2026-11-25T17:00+01:00'],
    ['on Friday afternoon', '2026-11-27T15:00+01:00', '2026-11-30T15:00+01:00'],
    ['on Friday night', '2026-11-27T21:00+01:00', '2026-11-30T17:00+01:00'],
    ['on Saturday', '2026-11-28T15:00+01:00', '2026-11-30T17:00+01:00'],
    ['on Sunday, early', '2026-11-29T06:00+01:00', '2026-11-30T17:00+01:00'],
    ['on Monday, early', '2026-11-30T06:00+01:00', '2026-11-30T17:00+01:00'],
    ['the day before the clock changes', '2026-10-23T10:00+02:00', '2026-10-26T10:00+01:00'],
  ])('promised %s at %s it is due at %s', (_, promisedAt, dueAt) => {
    expect(callbackDue(officeHours(), at(promisedAt)).at).toEqual(at(dueAt));
  });

  it('is due after the holidays, not on them', () => {
    const workingTime = officeHours({ holidays: ['2026-12-25'] });

    expect(callbackDue(workingTime, at('2026-12-24T16:00+01:00')).at).toEqual(at('2026-12-28T16:00+01:00'));
  });

  it('can be acted on at once while the office is open, else from the next opening', () => {
    expect(callbackDue(officeHours(), at('2026-11-24T10:00+01:00')).from).toEqual(
      at('2026-11-24T10:00+01:00'),
    );
    expect(callbackDue(officeHours(), at('2026-11-24T20:00+01:00')).from).toEqual(
      at('2026-11-25T09:00+01:00'),
    );
  });
});

/** In the hour that comes twice in autumn the local clock itself goes back. */
const inTheRepeatedHour = (instant: Date) =>
  ['2026-10-25', '2027-10-31', '2028-10-29'].includes(localDateOf(timeZone, instant)) &&
  localTimeOf(timeZone, instant).startsWith('02');

describe('the due time of any promise, in any week from 2026 to 2028', () => {
  it('comes after the promise and leaves a time at which people work', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, (workingTime, promisedAt) => {
        const due = callbackDue(workingTime, promisedAt);

        expect(due.from).toEqual(nextOpening(workingTime, promisedAt));
        expect(due.at > due.from).toBe(true);
      }),
    );
  });

  it('is inside opening time or at its very end, never on a closed day', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, (workingTime, promisedAt) => {
        const lastMoment = new Date(callbackDue(workingTime, promisedAt).at.getTime() - 1);

        expect(isOpen(workingTime, lastMoment)).toBe(true);
        expect(workingTime.holidays).not.toContain(localDateOf(timeZone, lastMoment));
      }),
    );
  });

  it('is never later than the end of the next working day', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, (workingTime, promisedAt) => {
        const nextDay = nextWorkingDate(workingTime, localDateOf(timeZone, promisedAt));
        const end = openingsOn(workingTime, nextDay).at(-1)?.closesAt;

        expect(end && callbackDue(workingTime, promisedAt).at <= end).toBe(true);
      }),
    );
  });

  it('is 24 hours later or up to a quarter less when it is open around the clock, but for a clock change', () => {
    const always = officeHours({
      weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '24:00' })),
    });
    fc.assert(
      fc.property(anInstant, (promisedAt) => {
        const changes = ['2026-03-28', '2026-03-29', '2027-03-27', '2027-03-28', '2028-03-25', '2028-03-26'];
        const changesBack = [
          '2026-10-24',
          '2026-10-25',
          '2027-10-30',
          '2027-10-31',
          '2028-10-28',
          '2028-10-29',
        ];
        fc.pre(![...changes, ...changesBack].includes(localDateOf(timeZone, promisedAt)));

        const minutes = (callbackDue(always, promisedAt).at.getTime() - promisedAt.getTime()) / 60_000;

        expect(minutes).toBeLessThanOrEqual(24 * 60);
        expect(minutes).toBeGreaterThan(24 * 60 - 15);
      }),
    );
  });

  it('never comes earlier for a later promise', () => {
    fc.assert(
      fc.property(
        aWorkingTime,
        anInstant,
        fc.integer({ min: 0, max: 200_000_000 }),
        (workingTime, promisedAt, later) => {
          const second = new Date(promisedAt.getTime() + later);
          fc.pre(!inTheRepeatedHour(promisedAt) && !inTheRepeatedHour(second));

          expect(callbackDue(workingTime, second).at >= callbackDue(workingTime, promisedAt).at).toBe(true);
        },
      ),
    );
  });
});
