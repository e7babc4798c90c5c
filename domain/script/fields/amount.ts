import type { Language } from '../../shared/language.ts';
import { ok, refuse } from '../../shared/result.ts';
import type { Field } from '../document.ts';
import { readDecimal, writtenDecimal } from './decimal.ts';
import type { FieldType } from './field-type.ts';
import { outOfRange } from './range.ts';
import { withoutMarks } from './without-marks.ts';

/** A slip of the finger, not a price. */
const largest = 999_999_999.99;

/** Euro with at most two decimals, zero or more unless the field says otherwise; the currency may be typed on either side. */
export const amount: FieldType<Extract<Field, { type: 'amount' }>> = {
  // No number field: it would not take `1.234,50`.
  control: () => ({ type: 'text' }),
  read: ({ minimum = 0, maximum = largest }, typed, { label, language, words }) => {
    const value = readDecimal(withoutCurrency(withoutMarks(typed)), language);
    if (value === undefined || Math.round(value * 100) / 100 !== value) {
      return refuse({ code: 'not-an-amount', message: words.amount(label) });
    }
    const written = (euro: number) => spokenEuro(euro, language);
    const message = outOfRange(value, { minimum, maximum }, { label, words, written });
    return message === undefined
      ? ok({ value, spoken: written(value) })
      : refuse({ code: 'out-of-range', message });
  },
  retyped: ({ value }, language) =>
    writtenDecimal(Number(value), language, { decimals: 2, groupFrom: Number.POSITIVE_INFINITY }),
};

/** Also `25,-` and `25,–`: no cents. */
const withoutCurrency = (typed: string): string =>
  typed
    .replace(/^(?:€|eur\b|euros?\b)\s*/i, '')
    .replace(/\s*(?:€|eur|euros?)$/i, '')
    .replace(/(?<=\d)[.,][-–—]{1,2}$/, '');

/** The whole amount without cents when there are none: `25 euros`, `12,50 euro`. */
const spokenEuro = (euro: number, language: Language): string => {
  const written = writtenDecimal(euro, language, { decimals: Number.isInteger(euro) ? 0 : 2 });
  return `${written} ${euroWords[language](euro)}`;
};

const euroWords: Readonly<Record<Language, (euro: number) => string>> = {
  fr: (euro) => (Math.abs(euro) < 2 ? 'euro' : 'euros'),
  nl: () => 'euro',
  de: () => 'Euro',
  en: (euro) => (Math.abs(euro) === 1 ? 'euro' : 'euros'),
};
