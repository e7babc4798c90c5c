import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../domain/shared/language.ts';
import { spokenInstant } from '../../../domain/shared/spoken.ts';
import { spokenLocal } from '../../../domain/shared/spoken-local.ts';

describe('a local moment', () => {
  it.each([
    ['fr', 'mardi 1er décembre à 10 heures 30'],
    ['nl', 'dinsdag 1 december om 10 uur 30'],
    ['de', 'Dienstag, den 1. Dezember, um 10 Uhr 30'],
    ['en', 'Tuesday the 1st of December at 10:30 am'],
  ] as const)('is said in %s', (language, words) => {
    expect(spokenLocal({ date: '2026-12-01', time: '1030' }, language)).toBe(words);
  });

  it('has the words of the instant that it is, on every day and at every minute, in every language', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2026-01-01T00:00:00Z'),
          max: new Date('2031-12-31T23:59:00Z'),
          noInvalidDate: true,
        }),
        fc.constantFrom(...languages),
        (instant, language) => {
          const text = instant.toISOString();
          const local = { date: text.slice(0, 10), time: text.slice(11, 16).replace(':', '') };

          expect(spokenLocal(local, language)).toBe(spokenInstant(instant, 'UTC', language));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
