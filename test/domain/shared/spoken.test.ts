import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenDay, spokenInstant, spokenNumber, spokenReference } from '../../../domain/shared/spoken.ts';

const brussels = 'Europe/Brussels';

describe('what a voice says', () => {
  it.each([
    ['fr', 'mardi 24 novembre à 10 heures 30'],
    ['nl', 'dinsdag 24 november om 10 uur 30'],
    ['de', 'Dienstag, den 24. November, um 10 Uhr 30'],
    ['en', 'Tuesday the 24th of November at 10:30 am'],
  ] as const)('says an instant in local time in %s', (language, words) => {
    const halfPastTen = new Date('2026-11-24T09:30:00Z');

    const spoken = spokenInstant(halfPastTen, brussels, language);

    expect(spoken).toBe(words);
  });

  it.each([
    ['fr', 'mardi 1er septembre à 9 heures'],
    ['nl', 'dinsdag 1 september om 9 uur'],
    ['de', 'Dienstag, den 1. September, um 9 Uhr'],
    ['en', 'Tuesday the 1st of September at 9 am'],
  ] as const)('says a full hour on the first of a month, in summer time, in %s', (language, words) => {
    const nineInSummer = new Date('2026-09-01T07:00:00Z');

    const spoken = spokenInstant(nineInSummer, brussels, language);

    expect(spoken).toBe(words);
  });

  it('says one hour in the singular in French', () => {
    const oneInTheMorning = new Date('2026-11-24T00:05:00Z');

    expect(spokenInstant(oneInTheMorning, brussels, 'fr')).toBe('mardi 24 novembre à 1 heure 5');
  });

  it('says the day where the caller is, not the day in Greenwich', () => {
    const lateInTheEvening = new Date('2026-11-24T23:30:00Z');

    expect(spokenDay(lateInTheEvening, brussels, 'en')).toBe('Wednesday the 25th of November');
    expect(spokenDay(lateInTheEvening, 'UTC', 'nl')).toBe('dinsdag 24 november');
  });

  it('spells a reference letter by letter and leaves its punctuation out', () => {
    expect(spokenReference('K4729')).toBe('K, 4, 7, 2, 9');
    expect(spokenReference('K-47 29')).toBe('K, 4, 7, 2, 9');
  });

  it.each([
    ['2026-11-22T09:00:00Z', 'Sunday the 22nd of November at 10 am'],
    ['2026-11-13T11:00:00Z', 'Friday the 13th of November at 12 pm'],
    ['2026-11-23T14:05:00Z', 'Monday the 23rd of November at 3:05 pm'],
    ['2026-11-24T23:30:00Z', 'Wednesday the 25th of November at 12:30 am'],
  ] as const)('says %s in English with the twelve hours of the clock', (instant, words) => {
    expect(spokenInstant(new Date(instant), brussels, 'en')).toBe(words);
  });

  it.each([
    ['+32470123456', '0 4 7 0, 1 2, 3 4, 5 6'],
    ['+3225550123', '0 2, 5 5 5, 0 1, 2 3'],
    ['+3242220123', '0 4, 2 2 2, 0 1, 2 3'],
    ['+3281223344', '0 8 1, 2 2, 3 3, 4 4'],
  ])('says the Belgian number %s as Belgians group it', (number, words) => {
    expect(spokenNumber(number)).toBe(words);
  });

  it.each([
    ['+31201234567', 'plus 3 1, 2 0, 1 2, 3 4, 5 6, 7'],
    ['+32471', 'plus 3 2, 4 7, 1'],
    ['02 555 01 23', '0 2, 5 5, 5 0, 1 2, 3'],
  ])('says %s digit by digit, in pairs', (number, words) => {
    expect(spokenNumber(number)).toBe(words);
  });

  it('leaves out no digit of a number and adds none but the Belgian zero', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{6,13}$/), (number) => {
        const heard = spokenNumber(number).replaceAll(/\D/g, '');

        expect([number.slice(1), number.replace('+32', '0')]).toContain(heard);
      }),
    );
  });
});
