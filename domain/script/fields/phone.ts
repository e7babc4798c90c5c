import { readPhoneNumber } from '../../phone-number/read-phone-number.ts';
import { ok, refuse } from '../../shared/result.ts';
import type { Field } from '../document.ts';
import type { FieldType } from './field-type.ts';
import { withoutMarks } from './without-marks.ts';

/** E.164; a number without a country code is a Belgian one. Said back as people write it. */
export const phone: FieldType<Extract<Field, { type: 'phone' }>> = {
  control: () => ({ type: 'phone' }),
  read: (_, typed, { label, words }) => {
    const number = readPhoneNumber(withoutMarks(typed).replaceAll(/[\u00a0\u202f]/g, ' '));
    if (number.ok) return ok({ value: number.value, spoken: writtenNumber(number.value) });
    return refuse({
      code: 'not-a-phone-number',
      message:
        number.error.code === 'phone-number.not-callable' ? words.notCallable(label) : words.phone(label),
    });
  },
  retyped: ({ spoken }) => spoken,
};

const belgian = [
  /^\+32(4\d\d)(\d\d)(\d\d)(\d\d)$/,
  /^\+32([2349])(\d{3})(\d\d)(\d\d)$/,
  /^\+32([15678]\d)(\d\d)(\d\d)(\d\d)$/,
];

/** As it is written in Belgium: `0470 12 34 56`, `02 555 01 23`; a foreign number as E.164. */
export const writtenNumber = (number: string): string => {
  const groups = belgian.map((shape) => shape.exec(number)).find((found) => found !== null);
  return groups === undefined ? number : `0${groups?.slice(1).join(' ')}`;
};
