import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

const isCountry = (code: string): code is CountryCode => isSupportedCountry(code as CountryCode);

/**
 * Keyed digits as a number in E.164: with the country's code put before a local number, or read as country code and number when no
 * country is given. Undefined when that is no valid number.
 */
export const readPhoneNumber = (digits: string, country: string | undefined): string | undefined => {
  const number =
    country === undefined
      ? parsePhoneNumberFromString(`+${digits.replace(/^\+/, '')}`)
      : isCountry(country)
        ? parsePhoneNumberFromString(digits, country)
        : undefined;
  return number?.isValid() ? number.number : undefined;
};
