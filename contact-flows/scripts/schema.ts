import * as z from 'zod';
import { type Need, needNames } from '../../domain/need/model.ts';
import { type DispositionCode, dispositions } from '../../domain/script/dispositions.ts';
import { type Condition, followUps, type Script } from '../../domain/script/document.ts';
import { type FileField, fileFields } from '../../domain/script/file.ts';
import { directions } from '../../domain/script/model.ts';
import { languages } from '../../domain/shared/language.ts';
import { choice, describe, object, translated } from './schema-parts.ts';

const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case')
  .max(60);
const fieldName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'camelCase')
  .max(40);
const times = z.int().min(1).max(20);
const texts = describe(
  object({ fr: translated, nl: translated, de: translated, en: translated }),
  'texts',
  'What is said in every language. {customerName|Madame, Monsieur} is merged from the customer file, with what stands there when it is not known; {category} from the answer to the field of that name.',
);

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const comparisons = {
  is: z.union([scalar, z.array(scalar).min(1)]),
  atLeast: z.number(),
  atMost: z.number(),
  known: z.boolean(),
} as const;
const comparing = (of: Readonly<Record<string, z.ZodType>>): readonly z.ZodType[] =>
  Object.entries(comparisons).map(([key, value]) => object({ ...of, [key]: value }));
const condition: z.ZodType<Condition> = describe(
  z.lazy(
    () =>
      z.union([
        ...comparing({ answer: fieldName }),
        ...comparing({ file: choice(Object.keys(fileFields) as readonly FileField[]) }),
        object({ rule: name }),
        object({ all: z.array(condition).min(1) }),
        object({ any: z.array(condition).min(1) }),
        object({ not: condition }),
      ]) as unknown as z.ZodType<Condition>,
  ),
  'condition',
  'Compares an answer or a field of the file (is, atLeast, atMost, known), names a rule, or combines others (all, any, not).',
);

const next = describe(
  z.union([name, z.array(object({ when: condition.optional(), to: name })).min(1)]),
  'next',
  'A step, or branches in order, the last of them without "when".',
);

const ofField = {
  name: describe(fieldName, 'fieldName', 'camelCase, unique in the script, no name of the customer file.'),
  label: texts,
  required: z.boolean().optional(),
  help: texts.optional(),
};
const field = z.discriminatedUnion('type', [
  object({
    type: z.literal('text'),
    ...ofField,
    maximumLength: z.int().min(1).max(2000).optional(),
    long: z.boolean().optional(),
  }),
  object({ type: z.literal('choice'), ...ofField, options: z.record(name, texts) }),
  object({
    type: z.literal('number'),
    ...ofField,
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    unit: texts.optional(),
  }),
  object({ type: z.literal('date'), ...ofField, when: choice(['future', 'past']).optional() }),
  object({ type: z.literal('phone'), ...ofField }),
  object({ type: z.literal('email'), ...ofField }),
  object({
    type: z.literal('amount'),
    ...ofField,
    minimum: z.number().min(0).optional(),
    maximum: z.number().min(0).optional(),
  }),
  object({ type: z.literal('consent'), ...ofField, purpose: choice(['marketing', 'survey', 'recording']) }),
]);

const ofStep = {
  title: texts,
  say: texts.optional(),
  hint: texts.optional(),
  objections: z.array(name).optional(),
  atMost: describe(
    object({ times, then: name }).optional(),
    'atMost',
    'Bounds a loop: entered once more than this, the conversation goes on at "then".',
  ),
};
const needTarget = z.union([object({ to: name }), object({ script: z.literal(true) })]);
const step = z.discriminatedUnion('kind', [
  object({ kind: z.literal('say'), ...ofStep, say: texts, next }),
  object({ kind: z.literal('ask'), ...ofStep, fields: z.array(field).min(1).max(6), next }),
  object({
    kind: z.literal('detect-need'),
    ...ofStep,
    needs: object(
      Object.fromEntries(needNames.map((need) => [need, needTarget.optional()])) as Record<
        Need,
        z.ZodOptional<typeof needTarget>
      >,
    ),
  }),
  object({
    kind: z.literal('offer'),
    ...ofStep,
    offer: name,
    eligible: condition,
    say: texts,
    accepted: name,
    refused: name,
    otherwise: name,
  }),
  object({ kind: z.literal('verify'), ...ofStep, say: texts, yes: name, no: name }),
  object({
    kind: z.literal('agreement'),
    ...ofStep,
    about: choice(['service', 'sale', 'appointment', 'consent']),
    wording: texts,
    yes: name,
    no: name,
    confirmation: object({ subject: texts, text: texts }).optional(),
  }),
  object({
    kind: z.literal('book'),
    ...ofStep,
    what: choice(['appointment', 'visit', 'callback']),
    calendar: name.optional(),
    booked: name,
    none: name,
  }),
  object({
    kind: z.literal('log'),
    ...ofStep,
    what: z.literal('complaint'),
    category: fieldName,
    logged: name,
    otherwise: name,
  }),
  object({ kind: z.literal('refer'), ...ofStep, referred: name, nobody: name }),
  object({
    kind: z.literal('close'),
    ...ofStep,
    say: texts,
    disposition: choice(Object.keys(dispositions) as readonly DispositionCode[]),
    followUp: choice(followUps).optional(),
  }),
]);

/** A script as a document may be written: what `Script` says, and nothing that it does not know. */
export const scriptSchema: z.ZodType<Script> = object({
  id: name,
  version: z.string().regex(/^[0-9A-Za-z.]{1,20}$/, 'letters, digits and dots, at most 20'),
  title: texts,
  purpose: choice(['service', 'marketing', 'survey']),
  use: object({
    direction: choice(directions),
    needs: z.array(choice(needNames)).min(1),
    campaign: name.optional(),
    segment: name.optional(),
    weight: z.number().min(0),
  }),
  start: name,
  rules: z.record(name, condition).optional(),
  objections: z
    .record(
      name,
      object({
        label: texts,
        answers: z.record(name, object({ say: texts })),
        atMost: times,
        persists: name,
      }),
    )
    .optional(),
  steps: z.record(name, step),
});

/** The JSON Schema that editors complete scripts from; `script.schema.json` is this, written out. */
export const scriptJsonSchema = () => ({
  ...z.toJSONSchema(scriptSchema, { target: 'draft-7', unrepresentable: 'throw' }),
  title: `A conversation script of Parloir, in ${languages.join(', ')}`,
});
