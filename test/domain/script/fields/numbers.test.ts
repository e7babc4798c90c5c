import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../domain/script/document.ts';
import { retyped } from '../../../../domain/script/fields/index.ts';
import { type Language, languages } from '../../../../domain/shared/language.ts';
import { inAll } from '../a-script.ts';

import { base, read, spokenOf, takenOf } from './reading.ts';

const number: Field = { ...base, type: 'number' };
const score: Field = { ...base, type: 'number', minimum: 0, maximum: 10 };
const rooms: Field = { ...base, type: 'number', unit: inAll('rooms') };
const amount: Field = { ...base, type: 'amount' };

describe('a number, as people of each language type it', () => {
  it.each<[Language, string, number]>([
    ['fr', '1 234,5', 1234.5],
    ['fr', '1\u202f234,5', 1234.5],
    ['fr', '1.234', 1234],
    ['fr', '1,234', 1.234],
    ['nl', '1.234,50', 1234.5],
    ['nl', '1.234', 1234],
    ['nl', '1.234.567', 1_234_567],
    ['nl', '12,5', 12.5],
    ['nl', '12.5', 12.5],
    ['de', '1.234,5', 1234.5],
    ['de', "1'234", 1234],
    ['de', '0,125', 0.125],
    ['de', '0.125', 0.125],
    ['en', '1,234.50', 1234.5],
    ['en', '1,234', 1234],
    ['en', '1.234', 1.234],
    ['en', '12,5', 12.5],
    ['en', '1.234,50', 1234.5],
    ['en', '-3', -3],
    ['en', '\u22123', -3],
    ['en', '+3', 3],
    ['en', '-0', 0],
    ['en', '007', 7],
  ])('%s: %s', (language, typed, expected) => {
    expect(takenOf(number, typed, language)).toBe(expected);
  });

  it.each([
    'twelve',
    '1e5',
    '0x10',
    'Infinity',
    'NaN',
    '1,23,4',
    '12.34.56',
    '1 2',
    '1.',
    ',5',
    '--3',
    '١٢',
    '12 <b>',
    '{today}',
    '🔟',
    '1'.repeat(16),
  ])('is refused otherwise: %s', (typed) => {
    for (const language of languages) expect(takenOf(number, typed, language)).toBe('refused: not-a-number');
  });

  it('lies in its range', () => {
    expect(takenOf(score, '0')).toBe(0);
    expect(takenOf(score, '10')).toBe(10);
    expect(takenOf(score, '11')).toBe('refused: out-of-range');
    expect(takenOf(score, '-1')).toBe('refused: out-of-range');
  });

  it('is said back with its unit', () => {
    expect(spokenOf(rooms, '3', 'en')).toBe('3 rooms');
    expect(spokenOf(rooms, '12345,5', 'de')).toBe('12.345,5 rooms');
    expect(spokenOf(rooms, '1999', 'nl')).toBe('1999 rooms');
  });

  it('comes back the same when it is typed again, in every language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 5 }),
        (language, digits, decimals) => {
          const value = digits / 10 ** decimals;

          const again = retyped(number, { value, spoken: '' }, language);

          expect(takenOf(number, again, language)).toBe(value + 0);
        },
      ),
    );
  });
});

describe('an amount in euro', () => {
  it.each<[Language, string, number, string]>([
    ['fr', '1 234,50', 1234.5, '1\u202f234,50 euros'],
    ['fr', '1 €', 1, '1 euro'],
    ['fr', '12,5', 12.5, '12,50 euros'],
    ['nl', '€ 1.234,50', 1234.5, '1.234,50 euro'],
    ['nl', '25,-', 25, '25 euro'],
    ['de', '1.234,50 EUR', 1234.5, '1.234,50 Euro'],
    ['de', '25,–', 25, '25 Euro'],
    ['en', '€1,234.50', 1234.5, '1,234.50 euros'],
    ['en', '14,90', 14.9, '14.90 euros'],
    ['en', '0', 0, '0 euros'],
  ])('%s: %s', (language, typed, value, spoken) => {
    expect(read(amount, typed, language)).toEqual({ ok: true, value: { value, spoken } });
  });

  it.each(['12.345,678', '0.001', 'free', '$12', '12 dollars', '<b>12</b>', '${12}'])(
    'is refused otherwise: %s',
    (typed) => {
      for (const language of languages) {
        expect(takenOf(amount, typed, language)).toBe('refused: not-an-amount');
      }
    },
  );

  it('is not below zero unless the field says so, and not beyond what anything costs', () => {
    expect(takenOf(amount, '-1')).toBe('refused: out-of-range');
    expect(takenOf({ ...amount, minimum: -10 }, '-1')).toBe(-1);
    expect(takenOf(amount, '1000000000')).toBe('refused: out-of-range');
  });

  it('comes back the same when it is typed again, in every language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.integer({ min: 0, max: 99_999_999_999 }),
        (language, cents) => {
          const value = cents / 100;

          const again = retyped(amount, { value, spoken: '' }, language);

          expect(takenOf(amount, again, language)).toBe(value);
        },
      ),
    );
  });
});
