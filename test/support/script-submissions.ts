import type { Conversation } from '../../domain/conversation/model.ts';
import type { Field, Scalar, Step } from '../../domain/script/document.ts';
import { scriptEngine } from '../../domain/script/engine.ts';
import type { Choice, ScriptEngine, Stage } from '../../domain/script/play.ts';
import { type ScreenField, type Submission, stepFields } from '../../domain/script/screen.ts';
import type { Compared } from './script-facts.ts';

/** Two of whatever the step wants. */
export const choicesFor = (wanted: ReturnType<ScriptEngine['choicesWanted']>): readonly Choice[] => {
  if (wanted === undefined) return [];
  if (wanted.of === 'callback-times')
    return [{ value: '2026-11-30T08:00Z/2026-11-30T12:00Z', label: 'Monday morning' }];
  return wanted.of === 'directory'
    ? [
        { value: '101', label: 'Invoices' },
        { value: '102', label: 'Workshop' },
      ]
    : ['0900', '1000'].map((time) => ({ value: `${wanted.calendar}/2026-11-30/${time}`, label: time }));
};

const combinationsAtMost = 256;

/**
 * Every way to answer a screen that can make a difference: all combinations of the values of fields that the script looks at, each value of the
 * others once, and every objection.
 */
export const submissionsFor = (
  stage: Stage,
  conversation: Conversation,
  { answers }: Compared,
): readonly Submission[] => {
  const { place } = conversation;
  const step = place.at === 'step' ? stage.script.steps[place.step] : undefined;
  const fields = scriptEngine.screen(stage, conversation).fields;
  const decides = (name: string): boolean => step?.kind !== 'ask' || answers.has(name);
  const own = fields.filter(({ name }) => name !== stepFields.objection);
  const values = new Map(own.map((field) => [field.name, valuesOf(field, step, answers.get(field.name))]));
  const combinations = own.reduce<readonly Submission[]>(
    (before, { name }) =>
      decides(name)
        ? before
            .flatMap((some) => (values.get(name) ?? []).map((value) => ({ ...some, [name]: value })))
            .slice(0, combinationsAtMost)
        : before,
    [{}],
  );
  const others = own.filter(({ name }) => !decides(name));
  const rounds = Math.max(combinations.length, ...others.map(({ name }) => values.get(name)?.length ?? 0));
  const objections = fields.find(({ name }) => name === stepFields.objection)?.options ?? [];
  return [
    ...Array.from({ length: rounds }, (_, round) => ({
      ...combinations[round % combinations.length],
      ...Object.fromEntries(
        others.map(({ name }) => {
          const all = values.get(name) ?? [''];
          return [name, all[round % all.length] ?? ''];
        }),
      ),
    })),
    ...objections.map(({ value }) => ({ [stepFields.objection]: value })),
  ];
};

const valuesOf = (
  { name, options }: ScreenField,
  step: Step | undefined,
  compared: ReadonlySet<Scalar> = new Set(),
): readonly string[] => {
  const field = step?.kind === 'ask' ? step.fields.find((one) => one.name === name) : undefined;
  const values =
    options?.map(({ value }) => value) ?? (field === undefined ? [''] : typedFor(field, compared));
  return field?.required === false ? [...values, ''] : values;
};

/** Both ends of the range, and both sides of every comparison. */
const typedFor = (field: Field, compared: ReadonlySet<Scalar>): readonly string[] => {
  switch (field.type) {
    case 'number':
    case 'amount': {
      const { minimum = 0, maximum = minimum + 100 } = field;
      const numbers = [minimum, maximum, ...compared].filter(
        (value): value is number => typeof value === 'number' && value >= minimum && value <= maximum,
      );
      return [...new Set(numbers)].map((value) => value.toFixed(2));
    }
    case 'date':
      return field.when === 'past' ? ['2020-02-29', '2026-11-24'] : ['2028-02-29', '2026-11-24'];
    case 'phone':
      return ['0470 12 34 56'];
    case 'email':
      return ['ada@example.com'];
    default:
      return [
        'Well',
        '{customerName} <b>ok',
        'x'.repeat(field.type === 'text' ? (field.maximumLength ?? 200) : 1),
      ];
  }
};
