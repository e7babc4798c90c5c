import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhoneNumber } from '../../../domain/phone-number/read-phone-number.ts';

const refusal = (text: string) => {
  const read = readPhoneNumber(text);
  return read.ok ? undefined : read.error;
};

describe('a number as people write or key it', () => {
  it.each([
    ['02/555.01.23', '+3225550123'],
    ['+32 (0)2 555 01 23', '+3225550123'],
    ['0032 2 555 01 23', '+3225550123'],
    ['0032025550123#', '+3225550123'],
    ['0475 12 34 56', '+32475123456'],
    ['(+32) 475-12-34-56', '+32475123456'],
    ['32475123456', '+32475123456'],
    ['475123456', '+32475123456'],
    ['0044 7911 123456', '+447911123456'],
    ['+31 6 12345678', '+31612345678'],
    ['+352 621 123 456', '+352621123456'],
    ['0033 6 12 34 56 78', '+33612345678'],
    ['+49 (0)30 123456', '+4930123456'],
  ])('reads %s as %s', (text, number) => {
    expect(readPhoneNumber(text)).toEqual({ ok: true, value: number });
  });

  it('takes a number without a country code for one of the country asked for', () => {
    expect(readPhoneNumber('06 12 34 56 78', 'FR')).toEqual({ ok: true, value: '+33612345678' });
  });

  it.each(['', '   ', 'abc', '02555', '+32112', '02 555 01 23 ext. 5', '02 555 01 23 or 0475 12 34 56', '1'])(
    'finds no number in %j',
    (text) => {
      expect(refusal(text)).toEqual({ code: 'phone-number.invalid' });
    },
  );

  it.each([
    ['0900 12 345', 'kind'],
    ['0903 12 345', 'kind'],
    ['078 15 15 15', 'kind'],
    ['0800 12 345', 'kind'],
    ['0033 899 12 34 56', 'kind'],
    ['+44 70 1234 5678', 'kind'],
    ['112', 'short-code'],
    ['116 117', 'short-code'],
    ['1733', 'short-code'],
    ['8989', 'short-code'],
    ['+1 212 555 0100', 'country'],
    ['00 1 212 555 0100', 'country'],
  ])('does not promise to call %s: %s', (text, reason) => {
    expect(refusal(text)).toEqual({ code: 'phone-number.not-callable', reason });
  });
});

/** Fixed and mobile numbers of Belgium, as the digits after the country code. */
const belgian = fc.oneof(
  fc.integer({ min: 0, max: 999_999 }).map((rest) => `47${5 + (rest % 5)}${String(rest).padStart(6, '0')}`),
  fc.integer({ min: 0, max: 99_999 }).map((rest) => `255${String(rest).padStart(5, '0')}`),
);
const spacing = fc.constantFrom('', ' ', '.', '/', '-', '  ');
const writtenWith = (digits: string, gaps: readonly string[]) =>
  [...digits]
    .map((digit, index) => digit + (gaps[index] ?? ''))
    .join('')
    .trim();
/** Separators only between digits: the last digit has none after it. */
const gapsFor = (length: number) => fc.array(spacing, { minLength: length - 1, maxLength: length - 1 });

describe('every way to write a Belgian number', () => {
  it('comes to the same number, with spaces, slashes, dots, hyphens, (0), 00 or +', () => {
    const prefix = fc.constantFrom(
      '0',
      '+32',
      '+32 ',
      '+32 (0)',
      '+32(0) ',
      '0032',
      '00 32 ',
      '0032 (0)',
      '0032/',
    );
    fc.assert(
      fc.property(
        belgian.chain((digits) => fc.tuple(fc.constant(digits), gapsFor(digits.length))),
        prefix,
        fc.constantFrom('', ' ', '#'),
        ([digits, gaps], before, after) => {
          expect(readPhoneNumber(before + writtenWith(digits, gaps) + after)).toEqual({
            ok: true,
            value: `+32${digits}`,
          });
        },
      ),
    );
  });

  it('is read again as itself', () => {
    fc.assert(
      fc.property(belgian, (digits) => {
        expect(readPhoneNumber(`+32${digits}`)).toEqual({ ok: true, value: `+32${digits}` });
      }),
    );
  });
});

describe('whatever else people key or write', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'0123456789+()/.#* -;=ext'), maxLength: 80 }),
  );

  it('never throws, and what it takes is in E.164', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readPhoneNumber(text);

        expect(read.ok ? read.value : '+32').toMatch(/^\+[1-9]\d{1,14}$/);
      }),
      { numRuns: 500 },
    );
  });
});
