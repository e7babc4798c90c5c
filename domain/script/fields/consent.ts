import { ok, refuse } from '../../shared/result.ts';
import type { Field } from '../document.ts';
import type { FieldType } from './field-type.ts';

export const consent: FieldType<Extract<Field, { type: 'consent' }>> = {
  control: (_, { words }) => ({
    type: 'choice',
    options: [
      { value: 'yes', label: words.yes },
      { value: 'no', label: words.no },
    ],
  }),
  read: (_, typed, { label, words }) => {
    if (typed === 'yes') return ok({ value: true, spoken: words.yes });
    if (typed === 'no') return ok({ value: false, spoken: words.no });
    return refuse({ code: 'not-a-choice', message: words.choose(label) });
  },
  retyped: ({ value }) => (value === true ? 'yes' : 'no'),
};
