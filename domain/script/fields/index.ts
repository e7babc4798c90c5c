import type { Answer } from '../../conversation/model.ts';
import type { Language } from '../../shared/language.ts';
import { refuse } from '../../shared/result.ts';
import type { Field } from '../document.ts';
import type { ScreenField } from '../screen.ts';
import { amount } from './amount.ts';
import { choice } from './choice.ts';
import { consent } from './consent.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import type { FieldType, ReadField, Reading } from './field-type.ts';
import { number } from './number.ts';
import { phone } from './phone.ts';
import { text } from './text.ts';

const types: { readonly [Type in Field['type']]: FieldType<Extract<Field, { type: Type }>> } = {
  text,
  choice,
  number,
  date,
  phone,
  email,
  amount,
  consent,
};

/** The type that the field has is the one that takes it. */
const typeOf = (field: Field): FieldType<Field> => types[field.type] as FieldType<Field>;

export const controlOf = (
  field: Field,
  reading: Pick<Reading, 'words' | 'text'>,
): Pick<ScreenField, 'type' | 'options'> => typeOf(field).control(field, reading);

export const retyped = (field: Field, answer: Answer, language: Language): string =>
  typeOf(field).retyped(answer, language);

/** No number, date or address is longer; to look for one in a page of text costs more than an agent can wait. */
const longestTyped = 320;

/** The answer in what was typed; undefined when an optional field was left empty. */
export const readField = (field: Field, typed: string, reading: Reading): ReadField | undefined => {
  const trimmed = typed.trim();
  const isShort = field.type !== 'text' && field.type !== 'choice' && field.type !== 'consent';
  if (isShort && trimmed.length > longestTyped) {
    return refuse({ code: 'too-long', message: reading.words.tooLong(reading.label, longestTyped) });
  }
  if (trimmed !== '') return typeOf(field).read(field, trimmed, reading);
  if (field.required === false) return undefined;
  const { words, label } = reading;
  const isChosen = field.type === 'choice' || field.type === 'consent';
  return {
    ok: false,
    error: { code: 'missing', message: isChosen ? words.choose(label) : words.fillIn(label) },
  };
};
