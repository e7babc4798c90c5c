import { ok, refuse } from '../../shared/result.ts';
import type { Field } from '../document.ts';
import { own } from '../own.ts';
import type { FieldType } from './field-type.ts';

export const choice: FieldType<Extract<Field, { type: 'choice' }>> = {
  control: ({ options }, { text }) => ({
    type: 'choice',
    options: Object.entries(options).map(([value, label]) => ({ value, label: text(label) })),
  }),
  read: ({ options }, typed, { label, words, text }) => {
    const chosen = own(options, typed);
    return chosen === undefined
      ? refuse({ code: 'not-a-choice', message: words.choose(label) })
      : ok({ value: typed, spoken: text(chosen) });
  },
  retyped: ({ value }) => String(value),
};
