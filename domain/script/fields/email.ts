import { ok, refuse } from '../../shared/result.ts';
import type { Field } from '../document.ts';
import type { FieldType } from './field-type.ts';
import { withoutMarks } from './without-marks.ts';

/** Addresses that mail reaches in practice: ASCII, no quotes, at most 64 characters before the `@` and 254 in all (RFC 5321, 4.5.3.1). */
export const email: FieldType<Extract<Field, { type: 'email' }>> = {
  control: () => ({ type: 'email' }),
  read: (_, typed, { label, words }) => {
    const address = withoutMarks(typed);
    return address.length <= 254 && shape.test(address)
      ? ok({ value: address, spoken: address })
      : refuse({ code: 'not-an-email', message: words.email(label) });
  },
  retyped: ({ value }) => String(value),
};

const shape =
  /^(?=[^@]{1,64}@)[\w%+'&=~-]+(?:\.[\w%+'&=~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
