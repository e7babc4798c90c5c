import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../../domain/working-time/add-working-days.ts';
import { addWorkingMinutes } from '../../../domain/working-time/add-working-minutes.ts';
import { isOpen } from '../../../domain/working-time/is-open.ts';
import { dateAfter, localDateOf } from '../../../domain/working-time/local-time.ts';
import { nextOpening } from '../../../domain/working-time/next-opening.ts';
import { anInstant, aWorkingTime, isWorkingDate } from './working-times.ts';

const dateOf = (instant: Date) => localDateOf('Europe/Brussels', instant);
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);
const minutes = fc.integer({ min: 0, max: 4000 });
const days = fc.integer({ min: 1, max: 15 });

describe('working time in Brussels from 2026 to 2028, over holidays and clock changes', () => {
  it('is never open on a holiday', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, (workingTime, instant) => {
        fc.pre(isOpen(workingTime, instant));

        expect(workingTime.holidays).not.toContain(dateOf(instant));
      }),
    );
  });

  it('next opens at a moment that is open, with no open moment before it', () => {
    fc.assert(
      fc.property(
        aWorkingTime,
        anInstant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (workingTime, instant, share) => {
          const opening = nextOpening(workingTime, instant);
          const between = new Date(
            Math.floor(instant.getTime() + share * (opening.getTime() - instant.getTime() - 1)),
          );

          expect(opening >= instant && isOpen(workingTime, opening)).toBe(true);
          expect(between > instant && isOpen(workingTime, between)).toBe(false);
        },
      ),
    );
  });

  it('adds minutes that end inside opening time, never on a holiday', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, minutes, (workingTime, instant, added) => {
        const end = addWorkingMinutes(workingTime, instant, added);

        expect(isOpen(workingTime, end)).toBe(true);
        expect(workingTime.holidays).not.toContain(dateOf(end));
      }),
    );
  });

  it('adds minutes in two steps as in one', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, minutes, minutes, (workingTime, instant, first, second) => {
        const inTwo = addWorkingMinutes(workingTime, addWorkingMinutes(workingTime, instant, first), second);

        expect(inTwo).toEqual(addWorkingMinutes(workingTime, instant, first + second));
      }),
    );
  });

  it('adds minutes without ever overtaking: later starts and more minutes end later or together', () => {
    fc.assert(
      fc.property(
        aWorkingTime,
        anInstant,
        fc.integer({ min: 0, max: 10_000_000 }),
        minutes,
        minutes,
        (workingTime, instant, later, added, more) => {
          const end = addWorkingMinutes(workingTime, instant, added);
          const start = new Date(instant.getTime() + later);

          expect(addWorkingMinutes(workingTime, start, added) >= end).toBe(true);
          expect(addWorkingMinutes(workingTime, instant, added + more) >= end).toBe(true);
        },
      ),
    );
  });

  it('adds days that end when a working day closes, with exactly so many working days gone by', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, days, (workingTime, instant, added) => {
        fc.pre(workingTime.weekly.every(({ closes }) => closes !== '24:00'));
        const due = addWorkingDays(workingTime, instant, added);

        let working = 0;
        for (let date = dateAfter(dateOf(instant), 1); date <= dateOf(due); date = dateAfter(date, 1)) {
          working += isWorkingDate(workingTime, date) ? 1 : 0;
        }
        expect(working).toBe(added);
        expect(isOpen(workingTime, justBefore(due))).toBe(true);
        expect(isOpen(workingTime, due)).toBe(false);
      }),
    );
  });

  it('adds days that end on no holiday, also where a day closes at midnight', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, days, (workingTime, instant, added) => {
        const lastMoment = justBefore(addWorkingDays(workingTime, instant, added));

        expect(isOpen(workingTime, lastMoment)).toBe(true);
        expect(workingTime.holidays).not.toContain(dateOf(lastMoment));
      }),
    );
  });

  it('adds days in two steps as in one', () => {
    fc.assert(
      fc.property(aWorkingTime, anInstant, days, days, (workingTime, instant, first, second) => {
        const inTwo = addWorkingDays(workingTime, addWorkingDays(workingTime, instant, first), second);

        expect(inTwo).toEqual(addWorkingDays(workingTime, instant, first + second));
      }),
    );
  });

  it('adds days without ever overtaking', () => {
    fc.assert(
      fc.property(
        aWorkingTime,
        anInstant,
        fc.integer({ min: 0, max: 200_000_000 }),
        days,
        (workingTime, instant, later, added) => {
          const due = addWorkingDays(workingTime, instant, added);

          expect(addWorkingDays(workingTime, new Date(instant.getTime() + later), added) >= due).toBe(true);
          expect(addWorkingDays(workingTime, instant, added + 1) > due).toBe(true);
        },
      ),
    );
  });
});
