import type { Condition, Field, Script } from '../../../domain/script/document.ts';
import { type FileField, fileFields } from '../../../domain/script/file.ts';
import { meant } from '../../../domain/shared/nearest-word.ts';
import { type Compared, comparisonsIn, conditionsOf, ruleOf, rulesIn } from './support/conditions.ts';
import { stepsOf } from './support/edges.ts';
import { asked, fieldsOf, remembering } from './support/facts.ts';
import type { Problem, Rule } from './support/rule.ts';
import { type Walk, walk } from './support/walk.ts';

export const conditions: Rule = {
  id: 'conditions',
  severity: 'error',
  finds: 'a condition on a field that is not asked before, or on a value that it cannot have',
  source: 'such a condition never holds: the branch behind it is dead',
  cure: 'ask the field before',
  check: (script) => {
    const walkAsked = remembering((name) => walk(script, asked(script, name)));
    return [
      ...stepsOf(script).flatMap(([step]) =>
        conditionsOf(script, step)
          .flatMap((condition) => withRules(script, condition, []))
          .flatMap((compared) => problemsOf(script, compared, step, walkAsked))
          .map((problem) => ({ step, ...problem })),
      ),
    ];
  },
};

/** The comparisons of a condition and of the rules it names. */
const withRules = (script: Script, condition: Condition, inside: readonly string[]): readonly Compared[] => [
  ...comparisonsIn(condition),
  ...rulesIn(condition).flatMap((name) => {
    const rule = ruleOf(script, name);
    return rule === undefined || inside.includes(name) ? [] : withRules(script, rule, [...inside, name]);
  }),
];

const problemsOf = (
  script: Script,
  compared: Compared,
  step: string,
  walkAsked: (name: string) => Walk,
): readonly Problem[] => {
  if ('file' in compared) return misfits(compared.file, compared, valuesOfFile(compared.file));
  const all = fieldsOf(script);
  const field = all.find((placed) => placed.field.name === compared.answer);
  if (field === undefined)
    return [
      {
        why: `no step asks "${compared.answer}"`,
        cure: meant(
          compared.answer,
          all.map((placed) => placed.field.name),
        ),
      },
    ];
  // What a step asks itself is answered when its branches are taken.
  if (field.step !== step && !walkAsked(compared.answer).comes(step, true))
    return [{ why: `"${compared.answer}" is never asked before: ${field.step} asks it` }];
  return misfits(compared.answer, compared, valuesOfField(field.field));
};

/** What a value can be: one of these, a number, or any text. */
type Values = readonly (string | boolean)[] | 'number' | 'text';

const valuesOfFile = (name: FileField): Values => {
  const { type } = fileFields[name];
  return type === 'consent' ? ['granted', 'refused', 'none'] : type;
};
const valuesOfField = (field: Field): Values => {
  switch (field.type) {
    case 'choice':
      return Object.keys(field.options);
    case 'consent':
      return [true, false];
    case 'number':
    case 'amount':
      return 'number';
    default:
      return 'text';
  }
};

const misfits = (name: string, compared: Compared, values: Values): readonly Problem[] => {
  if ('known' in compared) return [];
  if (!('is' in compared))
    return values === 'number'
      ? []
      : [{ why: `"${name}" is no number: nothing is at least or at most`, cure: 'compare it with `is`' }];
  return [compared.is].flat().flatMap((value): readonly Problem[] => {
    if (values === 'number' || values === 'text') {
      const wanted = values === 'number' ? 'number' : 'string';
      return typeof value === wanted
        ? []
        : [{ why: `"${name}" is never ${JSON.stringify(value)}`, cure: `compare it with a ${values}` }];
    }
    return values.includes(typeof value === 'number' ? String(value) : value)
      ? typeof value === 'number'
        ? [{ why: `"${name}" is never the number ${value}`, cure: `put it in quotes: "${value}"` }]
        : []
      : [
          {
            why: `"${name}" is never ${JSON.stringify(value)}`,
            cure: meant(String(value), values.map(String)),
          },
        ];
  });
};
