import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../../domain/working-time/add-working-days.ts';
import { addWorkingMinutes } from '../../../domain/working-time/add-working-minutes.ts';
import { WorkingTimeFault } from '../../../domain/working-time/faults.ts';
import { isOpen } from '../../../domain/working-time/is-open.ts';
import { nextOpening } from '../../../domain/working-time/next-opening.ts';
import { openingsOn } from '../../../domain/working-time/openings.ts';
import { officeHours } from './working-times.ts';

const at = (text: string) => new Date(text);

describe('whether people work at an instant', () => {
  it.each([
    ['2026-11-24T08:59:59+01:00', false],
    ['2026-11-24T09:00:00+01:00', true],
    ['2026-11-24T12:00:00+01:00', false],
    ['2026-11-24T16:59:59+01:00', true],
    ['2026-11-24T17:00:00+01:00', false],
    ['2026-11-28T10:00:00+01:00', false],
    ['2026-07-01T09:00:00+02:00', true],
  ])('at %s the office that opens nine to five is open: %s', (instant, open) => {
    expect(isOpen(officeHours(), at(instant))).toBe(open);
  });

  it('is closed the whole of a holiday', () => {
    const workingTime = officeHours({ holidays: ['2026-12-25'] });

    expect(isOpen(workingTime, at('2026-12-25T10:00+01:00'))).toBe(false);
    expect(isOpen(workingTime, at('2026-12-24T10:00+01:00'))).toBe(true);
  });

  it('judges the local date in the office, not the date in UTC', () => {
    const nights = officeHours({ weekly: [{ day: 3, opens: '00:00', closes: '24:00' }] });

    expect(isOpen(nights, at('2026-11-24T23:30Z'))).toBe(true);
    expect(isOpen(nights, at('2026-11-25T23:00Z'))).toBe(false);
  });
});

describe('windows on the days when the clock changes', () => {
  const sunday = (opens: string, closes: string) => officeHours({ weekly: [{ day: 7, opens, closes }] });

  it('opens at the moment of the change when summer time skips the opening time', () => {
    const [opening] = openingsOn(sunday('02:30', '05:00'), '2026-03-29');

    expect(opening).toEqual({
      opensAt: at('2026-03-29T03:00+02:00'),
      closesAt: at('2026-03-29T05:00+02:00'),
    });
  });

  it('does not open when the whole window is skipped', () => {
    expect(openingsOn(sunday('02:00', '02:45'), '2026-03-29')).toEqual([]);
  });

  it('takes the first of the two when a time comes twice', () => {
    const [opening] = openingsOn(sunday('02:30', '05:00'), '2026-10-25');

    expect(opening?.opensAt).toEqual(at('2026-10-25T02:30+02:00'));
  });

  it('has an hour more to work when winter time begins', () => {
    const end = addWorkingMinutes(sunday('00:00', '24:00'), at('2026-10-25T00:00+02:00'), 24 * 60);

    expect(end).toEqual(at('2026-10-25T23:00+01:00'));
  });
});

describe('the next opening', () => {
  it('is now while the office is open', () => {
    expect(nextOpening(officeHours(), at('2026-11-24T10:00+01:00'))).toEqual(at('2026-11-24T10:00+01:00'));
  });

  it('comes after the weekend and the holiday', () => {
    const workingTime = officeHours({ holidays: ['2026-11-30'] });

    expect(nextOpening(workingTime, at('2026-11-27T17:00+01:00'))).toEqual(at('2026-12-01T09:00+01:00'));
  });

  it('is a fault that names the settings when no opening ever comes', () => {
    const never = officeHours({ weekly: [] });

    expect(() => nextOpening(never, at('2026-11-24T10:00Z'))).toThrow(WorkingTimeFault);
    expect(() => nextOpening(never, at('2026-11-24T10:00Z'))).toThrow(/weekly hours are empty/);
  });
});

describe('adding working time', () => {
  it('carries minutes over noon, the night and the weekend', () => {
    expect(addWorkingMinutes(officeHours(), at('2026-11-27T16:30+01:00'), 60)).toEqual(
      at('2026-11-30T09:30+01:00'),
    );
  });

  it('gives the next opening when the minutes end exactly at closing', () => {
    expect(addWorkingMinutes(officeHours(), at('2026-11-24T11:00+01:00'), 60)).toEqual(
      at('2026-11-24T13:00+01:00'),
    );
  });

  it('refuses minutes that are none', () => {
    expect(() => addWorkingMinutes(officeHours(), at('2026-11-24T11:00Z'), -1)).toThrow(RangeError);
    expect(() => addWorkingMinutes(officeHours(), at('2026-11-24T11:00Z'), Number.NaN)).toThrow(RangeError);
  });

  it('does not count the day itself, the weekend or Christmas', () => {
    const workingTime = officeHours({ holidays: ['2026-12-25'] });

    expect(addWorkingDays(workingTime, at('2026-12-23T08:00+01:00'), 3)).toEqual(
      at('2026-12-29T17:00+01:00'),
    );
  });

  it('counts from the day that closes at midnight, not from the one that begins then', () => {
    const aroundTheClock = officeHours({
      weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '24:00' })),
    });

    expect(addWorkingDays(aroundTheClock, at('2026-11-24T00:00+01:00'), 1)).toEqual(
      at('2026-11-25T00:00+01:00'),
    );
  });

  it.each([0, -1, 1.5])('refuses %d days', (days) => {
    expect(() => addWorkingDays(officeHours(), at('2026-11-24T11:00Z'), days)).toThrow(RangeError);
  });
});
