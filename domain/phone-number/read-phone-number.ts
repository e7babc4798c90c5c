import {
  type CountryCode,
  type MetadataJson,
  type NumberType,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import { ok, type Result, refuse } from '../shared/result.ts';
import numberingPlans from './numbering-plans.json' with { type: 'json' };
import type { NotCallable, PhoneNumberRefusal } from './refusals.ts';

const plans = numberingPlans as unknown as MetadataJson;

/** People answer these. A number of any other kind costs its caller money, or reaches nobody. */
const callable: readonly NumberType[] = ['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE', 'VOIP'];

/** Longer than any way to write a number; the pattern must not be run over more. */
const longestText = 60;

/**
 * The number in E.164, from any way people write or key it: spaces, dots, slashes, `(0)`, `00` or `+` before the country. The text must be
 * the number and nothing else, but for the hash key that ends what is keyed. Knows the numbering plans of Belgium, France, the Netherlands, Germany, Luxembourg and the United Kingdom.
 *
 * @param country what a number without a country code belongs to.
 */
export const readPhoneNumber = (
  text: string,
  country: CountryCode = 'BE',
): Result<string, PhoneNumberRefusal> => {
  const written = text.trim().replace(/#$/, '');
  if (isShortCode(written)) {
    return notCallable('short-code');
  }
  if (isForeign(written)) {
    return notCallable('country');
  }
  const number =
    written.length > longestText
      ? undefined
      : parsePhoneNumberFromString(written, { defaultCountry: country, extract: false }, plans);
  if (!number?.isValid() || number.ext !== undefined) {
    return refuse({ code: 'phone-number.invalid' });
  }
  return callable.includes(number.getType()) ? ok(number.number) : notCallable('kind');
};

const notCallable = (reason: NotCallable) => refuse({ code: 'phone-number.not-callable', reason });

/** `112`, `1733`, `116 117`, `8989`: no number that reaches a person starts without `0` and has so few digits. */
const isShortCode = (written: string): boolean => /^[1-9]\d{1,5}$/.test(written.replaceAll(/[\s./-]/g, ''));

const isForeign = (written: string): boolean => {
  const international = /^(?:\+|00)([1-9]\d{6,14})$/.exec(written.replaceAll(/[\s./()-]/g, ''))?.[1];
  return (
    international !== undefined &&
    !Object.keys(plans.country_calling_codes).some((code) => international.startsWith(code))
  );
};
