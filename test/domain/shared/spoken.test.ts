import { describe, expect, it } from 'vitest';
import { spokenDay, spokenInstant, spokenNumber, spokenReference } from '../../../domain/shared/spoken.ts';

const brussels = 'Europe/Brussels';

describe('what a voice says', () => {
  it.each([
    ['fr', 'mardi 24 novembre à 10 heures 30'],
    ['nl', 'dinsdag 24 november om 10 uur 30'],
    ['de', 'Dienstag, 24. November, um 10 Uhr 30'],
    ['en', 'Tuesday 24 November at 10:30'],
  ] as const)('says an instant in local time in %s', (language, words) => {
    const halfPastTen = new Date('2026-11-24T09:30:00Z');

    const spoken = spokenInstant(halfPastTen, brussels, language);

    expect(spoken).toBe(words);
  });

  it.each([
    ['fr', 'mardi 1er septembre à 9 heures'],
    ['nl', 'dinsdag 1 september om 9 uur'],
    ['de', 'Dienstag, 1. September, um 9 Uhr'],
    ['en', 'Tuesday 1 September at 9:00'],
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

    expect(spokenDay(lateInTheEvening, brussels, 'en')).toBe('Wednesday 25 November');
    expect(spokenDay(lateInTheEvening, 'UTC', 'nl')).toBe('dinsdag 24 november');
  });

  it('spells a reference letter by letter and leaves its punctuation out', () => {
    expect(spokenReference('K4729')).toBe('K, 4, 7, 2, 9');
    expect(spokenReference('K-47 29')).toBe('K, 4, 7, 2, 9');
  });

  it('says a number digit by digit, in pairs', () => {
    expect(spokenNumber('+3225550123')).toBe('plus 3 2, 2 5, 5 5, 0 1, 2 3');
    expect(spokenNumber('+32470123456')).toBe('plus 3 2, 4 7, 0 1, 2 3, 4 5, 6');
    expect(spokenNumber('02 555 01 23')).toBe('0 2, 5 5, 5 0, 1 2, 3');
  });
});
