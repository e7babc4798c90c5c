import numberingPlans from '../phone-number/numbering-plans.json' with { type: 'json' };
import { type CallableCountry, readPhoneNumber } from '../phone-number/read-phone-number.ts';
import type { ProblemCode } from './problems.ts';
import { withoutSpreadsheetMarks } from './read-text.ts';

export type ListedNumber =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly code: ProblemCode };

/** The plan of a number without a country code; `international`: the row names a country whose plan we do not know. */
export const numberPlanOf = (
  country: string | undefined,
  otherwise: CallableCountry,
): CallableCountry | 'international' => {
  if (country === undefined) return otherwise;
  return isCallable(country) ? country : 'international';
};
const isCallable = (country: string): country is CallableCountry => Object.hasOwn(numberingPlans, country);

/** A number as spreadsheets and databases export it, in E.164. */
export const readListedNumber = (cell: string, plan: CallableCountry | 'international'): ListedNumber => {
  const text = withoutSpreadsheetMarks(cell.trim());
  if (text === '') return { ok: false, code: 'number-missing' };
  if (/^[\d.,]+e\+?\d+$/i.test(text)) return { ok: false, code: 'number-rounded' };
  // A whole number that was exported as one with decimals.
  const written = /^\+?\d{7,15}[.,]0{1,2}$/.test(text) ? text.slice(0, text.search(/[.,]/)) : text;
  if (plan === 'international' && !/^\s*\(?(\+|00)/.test(written))
    return { ok: false, code: 'number-country' };
  const read = readPhoneNumber(written, plan === 'international' ? 'BE' : plan);
  if (read.ok) return { ok: true, number: read.value };
  return read.error.code === 'phone-number.invalid'
    ? { ok: false, code: 'number-invalid' }
    : { ok: false, code: `number-${read.error.reason}` };
};
