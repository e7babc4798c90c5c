import { ok, type Result, refuse } from '../shared/result.ts';
import numberingPlans from './numbering-plans.json' with { type: 'json' };
import type { NotCallable, PhoneNumberRefusal } from './refusals.ts';

/** ISO 3166-1 codes of the countries whose numbering plans we know. */
export type CallableCountry = keyof typeof numberingPlans;

/**
 * A numbering plan, out of libphonenumber's metadata: patterns of the digits after the calling code. `callable` are the fixed, mobile and
 * internet lines that people answer; `notCallable` are premium, toll-free, shared cost, personal, voicemail, pager and company-wide numbers.
 */
type NumberingPlan = (typeof numberingPlans)[CallableCountry];

/** All of them. */
export const numberingCountries = Object.keys(numberingPlans) as readonly CallableCountry[];

const plans: readonly NumberingPlan[] = Object.values(numberingPlans);

/** Digits, one plus sign in front, and what people put between digits. */
const written = /^\s*\(?(\+?)((?:[\s./()\u2010-\u2015-]*\d)+)[\s.)]*#?$/;

/** More than any number with its prefixes; a longer text is not looked at. */
const longestText = 60;

/**
 * The number in E.164, from any way people write or key it: spaces, dots, slashes, hyphens, `(0)`, `00` or `+` before the country, the hash
 * key that ends what is keyed. The text must be the number and nothing else.
 *
 * The library itself would make the function that promises callbacks too big to start while a caller waits (38 KB of a budget of 260), so
 * only its numbering plans are here; the tests hold every answer against the library's.
 *
 * @param country what a number without a country code belongs to.
 */
export const readPhoneNumber = (
  text: string,
  country: CallableCountry = 'BE',
): Result<string, PhoneNumberRefusal> => {
  const [, plus, rest] = (text.length <= longestText && written.exec(text)) || [];
  if (rest === undefined) {
    return invalid;
  }
  const digits = rest.replaceAll(/\D/g, '');
  if (plus === '+') {
    return readInternational(rest.replace(trunkInBrackets, '').replaceAll(/\D/g, ''));
  }
  if (digits.startsWith('00')) {
    return readInternational(rest.replace(trunkInBrackets, '').replaceAll(/\D/g, '').slice(2));
  }
  return isShortCode(digits) ? notCallable('short-code') : readNational(digits, numberingPlans[country]);
};

/** `+32 (0)2 …`: the zero is dialled inside the country only. */
const trunkInBrackets = /\(\s*0\s*\)/;

/** `112`, `1733`, `116117`, `8989`: no number that reaches a person starts without `0` and has so few digits. */
const isShortCode = (digits: string): boolean => /^[1-9]\d{1,5}$/.test(digits);

/** No calling code is the beginning of another one, so at most one plan fits. */
const readInternational = (digits: string): Result<string, PhoneNumberRefusal> => {
  const plan = plans.find(({ callingCode }) => digits.startsWith(callingCode));
  if (plan !== undefined) {
    return judge(digits.slice(plan.callingCode.length), plan);
  }
  return /^[1-9]\d{6,14}$/.test(digits) ? notCallable('country') : invalid;
};

/** Some people leave out the plus sign: when it is no number of the country, it may begin with its calling code. */
const readNational = (digits: string, plan: NumberingPlan): Result<string, PhoneNumberRefusal> =>
  digits.startsWith(plan.callingCode) && !matches(withoutTrunk(digits, plan), plan.national)
    ? judge(digits.slice(plan.callingCode.length), plan)
    : judge(digits, plan);

const judge = (digits: string, plan: NumberingPlan): Result<string, PhoneNumberRefusal> => {
  const number = withoutTrunk(digits, plan);
  if (!matches(number, plan.national)) {
    return invalid;
  }
  if (matches(number, plan.callable)) {
    return ok(`+${plan.callingCode}${number}`);
  }
  return matches(number, plan.notCallable) ? notCallable('kind') : invalid;
};

const withoutTrunk = (digits: string, { trunkPrefix }: NumberingPlan): string =>
  digits.startsWith(trunkPrefix) ? digits.slice(trunkPrefix.length) : digits;

const matches = (number: string, pattern: string): boolean => new RegExp(`^(?:${pattern})$`).test(number);

const invalid = refuse({ code: 'phone-number.invalid' });
const notCallable = (reason: NotCallable) => refuse({ code: 'phone-number.not-callable', reason });
