import type { Field } from '../../../domain/script/document.ts';
import { stepFields } from '../../../domain/script/screen.ts';
import { fieldsOf, isFileField } from './support/facts.ts';
import type { Problem, Rule } from './support/rule.ts';

export const fields: Rule = {
  id: 'fields',
  severity: 'error',
  finds: 'a field whose name is taken, or that no answer fits',
  source: 'an answer is merged and looked up by its name alone',
  cure: 'give it a name of its own',
  check: (script) => {
    const first = new Map<string, string>();
    return fieldsOf(script).flatMap(({ step, field }): readonly Problem[] => {
      const before = first.get(field.name);
      if (before === undefined) first.set(field.name, step);
      const because = isFileField(field.name)
        ? 'the customer file has a field of that name'
        : Object.hasOwn(stepFields, field.name)
          ? 'steps have a field of that name themselves'
          : before === undefined
            ? undefined
            : `step ${before} has one too`;
      return [
        ...(because === undefined ? [] : [{ step, why: `the field ${field.name}: ${because}` }]),
        ...unfitting(field).map((problem) => ({ step, ...problem })),
      ];
    });
  },
};

const unfitting = (field: Field): readonly Problem[] => {
  if (field.type === 'choice' && Object.keys(field.options).length < 2)
    return [{ why: `${field.name} has nothing to choose`, cure: 'give it two options or more' }];
  if (field.type !== 'number' && field.type !== 'amount') return [];
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = field;
  return minimum > maximum
    ? [
        {
          why: `no ${field.type} is from ${minimum} to ${maximum} (${field.name})`,
          cure: 'change the two round',
        },
      ]
    : [];
};
