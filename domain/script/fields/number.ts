import { ok, refuse } from '../../shared/result.ts';
import type { Field } from '../document.ts';
import { plainText, readDecimal, writtenDecimal } from './decimal.ts';
import type { FieldType } from './field-type.ts';
import { outOfRange } from './range.ts';
import { withoutMarks } from './without-marks.ts';

/** Four digits stay together: they may well be a year or a postal code. */
const groupFrom = 5;

export const number: FieldType<Extract<Field, { type: 'number' }>> = {
  control: () => ({ type: 'number' }),
  read: (field, typed, { label, language, words, text }) => {
    const value = readDecimal(withoutMarks(typed), language);
    if (value === undefined) return refuse({ code: 'not-a-number', message: words.number(label) });
    const written = (one: number) => writtenDecimal(one, language, { groupFrom });
    const message = outOfRange(value, field, { label, words, written });
    if (message !== undefined) return refuse({ code: 'out-of-range', message });
    const unit = field.unit === undefined ? '' : ` ${text(field.unit)}`;
    return ok({ value, spoken: written(value) + unit });
  },
  // With a dot, which a browser's number field wants; a zero keeps three decimals from being read as thousands.
  retyped: ({ value }) => plainText(Number(value)).replace(/(\.\d{3})$/, '$10'),
};
