import { writtenNumber } from '../../customer/file-on-screen.ts';
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
