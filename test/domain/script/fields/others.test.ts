import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../domain/script/document.ts';
import type { Language } from '../../../../domain/shared/language.ts';

import { base, read, spokenOf, takenOf } from './reading.ts';

const day: Field = { ...base, type: 'date' };
const future: Field = { ...base, type: 'date', when: 'future' };
const past: Field = { ...base, type: 'date', when: 'past' };
const phone: Field = { ...base, type: 'phone' };
const email: Field = { ...base, type: 'email' };

describe('a date', () => {
  it.each(['2026-12-03', '3/12/2026', '03.12.2026', '3-12-2026', '3 12 2026', '\u200e3/12/2026'])(
    'is taken as a picker gives it and as people type it: %s',
    (typed) => {
      expect(takenOf(day, typed)).toBe('2026-12-03');
    },
  );

  it.each([
    '31/2/2026',
    '2026-02-29',
    '0/1/2026',
    '1/13/2026',
    '3/12/26',
    '3/12',
    '1899-12-31',
    '2200-01-01',
    'tomorrow',
    '{today}',
    '2026-12-03T10:00',
  ])('is refused otherwise: %s', (typed) => {
    expect(takenOf(day, typed)).toBe('refused: not-a-date');
  });

  it('knows leap years', () => {
    expect(takenOf(day, '29/2/2028')).toBe('2028-02-29');
    expect(takenOf(day, '29/2/2100')).toBe('refused: not-a-date');
  });

  it('lies in the future or the past where the field says so; today is both', () => {
    expect(takenOf(future, '24/11/2026')).toBe('2026-11-24');
    expect(takenOf(past, '24/11/2026')).toBe('2026-11-24');
    expect(takenOf(future, '23/11/2026')).toBe('refused: out-of-range');
    expect(takenOf(past, '25/11/2026')).toBe('refused: out-of-range');
  });

  it.each<[Language, string]>([
    ['fr', 'jeudi 3 décembre 2026'],
    ['nl', 'donderdag 3 december 2026'],
    ['de', 'Donnerstag, den 3. Dezember 2026'],
    ['en', 'Thursday the 3rd of December 2026'],
  ])('is said back in words: %s', (language, spoken) => {
    expect(spokenOf(day, '3/12/2026', language)).toBe(spoken);
  });
});

describe('a phone number', () => {
  it.each([
    ['0470/12.34.56', '+32470123456', '0470 12 34 56'],
    ['02 555 01 23', '+3225550123', '02 555 01 23'],
    ['\u202a+32 470 12 34 56\u202c', '+32470123456', '0470 12 34 56'],
    ['+33 1 23 45 67 89', '+33123456789', '+33123456789'],
  ])('is taken as people write it: %s', (typed, value, spoken) => {
    expect(read(phone, typed)).toEqual({ ok: true, value: { value, spoken } });
  });

  it.each(['112', '0900 12345', '12', 'call me', '<b>0470123456</b>', '0470 12 34 56 📞', '$.Customer.x'])(
    'is refused otherwise: %s',
    (typed) => {
      expect(takenOf(phone, typed)).toBe('refused: not-a-phone-number');
    },
  );
});

describe('an e-mail address', () => {
  it.each(['ada@example.com', "o'hara+list@mail.example.co.uk", 'A_b-c@xn--bcher-kva.example'])(
    'is taken as it is written: %s',
    (typed) => {
      expect(read(email, typed)).toEqual({ ok: true, value: { value: typed, spoken: typed } });
    },
  );

  it.each([
    'ada',
    'ada@example',
    'ada@@example.com',
    'a..b@example.com',
    '.a@example.com',
    'ada@-example.com',
    'ada lovelace@example.com',
    '<ada@example.com>',
    'ada@example.com\nBcc: x@example.com',
    '${x}@example.com',
    'שלום@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.com`,
  ])('is refused otherwise: %s', (typed) => {
    expect(takenOf(email, typed)).toBe('refused: not-an-email');
  });
});
