import fc from 'fast-check';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import plans from '../../../domain/phone-number/numbering-plans.json' with { type: 'json' };
import { type CallableCountry, readPhoneNumber } from '../../../domain/phone-number/read-phone-number.ts';
import { libraryPlans } from './library-plans.ts';

const countries = Object.keys(plans) as CallableCountry[];
const answered: readonly (string | undefined)[] = ['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE', 'VOIP'];

/** What libphonenumber makes of a text, in our words; it knows neither short codes nor countries that we do not serve. */
const byTheLibrary = (text: string, country: CountryCode): string => {
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  if (!number?.isValid()) return 'phone-number.invalid';
  return answered.includes(number.getType()) ? number.number : 'kind';
};
const byUs = (text: string, country: CallableCountry): string => {
  const read = readPhoneNumber(text, country);
  if (read.ok) return read.value;
  return read.error.code === 'phone-number.not-callable' ? read.error.reason : read.error.code;
};

/** Digits that fit a pattern of a plan, or nearly: one digit more, less or other. */
const nearly = (country: CallableCountry) =>
  fc
    .tuple(
      fc.oneof(
        fc.stringMatching(new RegExp(`^(?:${plans[country].callable})$`)),
        fc.stringMatching(new RegExp(`^(?:${plans[country].notCallable})$`)),
        fc.stringMatching(/^[1-9]\d{6,12}$/),
      ),
      fc.constantFrom('as it is', 'as it is', 'longer', 'shorter', 'other'),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([digits, how, digit]) => {
      if (how === 'longer') return `${digits}${digit}`;
      if (how === 'shorter') return digits.slice(0, -1);
      return how === 'other' ? `${digits.slice(0, 2)}${digit}${digits.slice(3)}` : digits;
    })
    .filter((digits) => digits.length > 6 && digits.length < 15)
    // 15 … before a number chooses the carrier in Luxembourg; the library drops it, and nobody keys it for us.
    .filter((digits) => country !== 'LU' || !digits.startsWith('15'));

describe('numbers of the countries we know', () => {
  it('follow the numbering plans that the library has today', () => {
    expect(plans).toEqual(libraryPlans());
  });

  it.each(countries)('are read as the library reads them: %s', (country) => {
    const { callingCode, trunkPrefix } = plans[country];
    // Where there is no zero to dial, the library takes `(0)` for a part of the number, and we do not.
    const inBrackets = trunkPrefix === '' ? [] : [`+${callingCode} (0)`];
    const prefix = fc.constantFrom(
      '0',
      '',
      `+${callingCode}`,
      `00${callingCode} `,
      ...inBrackets,
      callingCode,
    );
    fc.assert(
      fc.property(nearly(country), prefix, (digits, before) => {
        const text = before + digits;

        expect([text, byUs(text, country)]).toEqual([text, byTheLibrary(text, country)]);
      }),
      { numRuns: 500 },
    );
  });
});
