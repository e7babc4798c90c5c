import { formOf, parametersOf } from '../language/catalogue/index.ts';
import type { ObjectRule, ParameterRule, Support } from '../language/catalogue/parameter-rule.ts';
import type { FlowAction, FlowType } from '../language/document.ts';
import { isPlaceholder, isWholePath, pathsIn } from '../language/json-path.ts';
import { words } from './rule.ts';

/** What is wrong with one value of the parameters of an action. */
export interface ValueProblem {
  readonly kind: 'missing' | 'unknown' | 'console-only' | 'group' | 'value' | 'path' | 'not-text';
  readonly why: string;
}

const known = new WeakMap<FlowAction, Map<FlowType | undefined, readonly ValueProblem[]>>();

/** Everything that is wrong with the parameters; nothing for a type that is not in the catalogue. */
export const valueProblems = (
  action: FlowAction,
  flowType: FlowType | undefined,
): readonly ValueProblem[] => {
  const before = known.get(action) ?? new Map<FlowType | undefined, readonly ValueProblem[]>();
  known.set(action, before);
  const again = before.get(flowType);
  if (again) return again;
  const rule = formOf(action, flowType)?.parameters;
  const found = rule ? [...inObject(rule, parametersOf(action), '')] : [];
  before.set(flowType, found);
  return found;
};

function* inObject(
  rule: ObjectRule,
  value: Readonly<Record<string, unknown>>,
  place: string,
): Generator<ValueProblem> {
  const at = (key: string) => (place ? `${place}.${key}` : key);
  const here = place || 'the parameters';
  const rules: Readonly<Record<string, ParameterRule>> = { ...rule.required, ...rule.optional };
  for (const key of Object.keys(rule.required))
    if (!(key in value)) yield { kind: 'missing', why: `${at(key)} is missing` };
  for (const [key, item] of Object.entries(value)) {
    const itemRule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (itemRule) yield* inValue(itemRule, item, at(key));
    else if (rule.consoleOnly.includes(key))
      yield { kind: 'console-only', why: `${at(key)} is written by the console and refused by the API` };
    else
      yield {
        kind: 'unknown',
        why: `there is no parameter ${at(key)} here; there are ${words(Object.keys(rules))}`,
      };
  }
  const present = (group: readonly string[]) => group.filter((key) => key in value);
  for (const group of rule.exactlyOne)
    if (present(group).length !== 1)
      yield {
        kind: 'group',
        why: `${here} must have exactly one of ${words(group)}, and ${found(present(group))}`,
      };
  for (const group of rule.atMostOne)
    if (present(group).length > 1)
      yield { kind: 'group', why: `${here} may have one of ${words(group)}, and ${found(present(group))}` };
  for (const group of rule.atLeastOne)
    if (present(group).length === 0)
      yield { kind: 'group', why: `${here} must have one of ${words(group)}, and has none` };
}

const found = (present: readonly string[]) =>
  present.length === 0 ? 'has none' : `has ${present.join(' and ')}`;

function* inValue(rule: ParameterRule, value: unknown, place: string): Generator<ValueProblem> {
  switch (rule.is) {
    case 'json':
      return;
    case 'path-or':
      if (typeof value === 'string' && (isWholePath(value) || isPlaceholder(value))) return;
      yield* inValue(rule.rule, value, place);
      return;
    case 'object':
      if (isRecord(value)) yield* inObject(rule, value, place);
      else yield shape(place, 'an object', value);
      return;
    case 'map':
      if (!isRecord(value)) yield shape(place, 'a map', value);
      else {
        yield* amount(Object.keys(value).length, rule, place);
        for (const [key, item] of Object.entries(value)) {
          if (rule.keys && !rule.keys.test(key))
            yield { kind: 'value', why: `the key "${key}" of ${place} is not allowed` };
          yield* inValue(rule.of, item, `${place}.${key}`);
        }
      }
      return;
    case 'list':
      if (!Array.isArray(value)) yield shape(place, 'a list', value);
      else {
        yield* amount(value.length, rule, place);
        for (const [index, item] of value.entries()) yield* inValue(rule.of, item, `${place}[${index}]`);
      }
      return;
    default:
      yield* inScalar(rule, value, place);
  }
}

type Scalar = Extract<ParameterRule, { is: 'text' | 'word' | 'number' }>;

function* inScalar(rule: Scalar, value: unknown, place: string): Generator<ValueProblem> {
  if (typeof value === 'number' || typeof value === 'boolean')
    yield {
      kind: 'not-text',
      why: `${place} is the ${typeof value} ${value}, where the console writes a text`,
    };
  else if (typeof value !== 'string') {
    yield shape(place, 'a text', value);
    return;
  }
  const text = String(value);
  if (text === '' || isPlaceholder(text)) return;
  const paths = pathsIn(text);
  yield* pathProblem(rule.support, text, paths, place);
  if (paths.length > 0 && rule.is !== 'text') return;
  if (rule.is === 'text') {
    if (text.length > rule.maximum)
      yield {
        kind: 'value',
        why: `${place} has ${text.length} characters; at most ${rule.maximum} are taken`,
      };
    if (rule.pattern && paths.length === 0 && !rule.pattern.test(text))
      yield { kind: 'value', why: `${place} is "${text}"; it must be ${rule.form ?? rule.pattern}` };
  } else if (rule.is === 'word') {
    const same = (word: string) => (rule.anyCase ? word.toLowerCase() === text.toLowerCase() : word === text);
    if (!rule.of.some(same))
      yield { kind: 'value', why: `${place} is "${text}"; it must be one of ${words(rule.of)}` };
  } else {
    const number = Number(text);
    const fits = text.trim() !== '' && number >= rule.minimum && number <= rule.maximum;
    if (!fits || (rule.whole && !Number.isInteger(number)))
      yield {
        kind: 'value',
        why: `${place} is "${text}"; it must be a ${rule.whole ? 'whole ' : ''}number ${range(rule.minimum, rule.maximum)}`,
      };
  }
}

function* pathProblem(
  support: Support,
  text: string,
  paths: readonly string[],
  place: string,
): Generator<ValueProblem> {
  if (support === 'path' && !isWholePath(text))
    yield { kind: 'path', why: `${place} is "${text}"; it must be one JSONPath and nothing else` };
  else if (support === 'static' && paths.length > 0)
    yield {
      kind: 'path',
      why: `${place} holds ${words(paths)}; it is taken as it is written and may hold no path`,
    };
  else if (support === 'whole' && paths.length > 0 && !isWholePath(text))
    yield { kind: 'path', why: `${place} is "${text}"; a path in it must be the whole of it` };
}

function* amount(
  count: number,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  place: string,
): Generator<ValueProblem> {
  if (count < minimum || count > maximum)
    yield { kind: 'value', why: `${place} has ${count} entries; there must be ${range(minimum, maximum)}` };
}

const range = (minimum: number, maximum: number): string =>
  maximum === Number.POSITIVE_INFINITY
    ? `of at least ${minimum}`
    : minimum === Number.NEGATIVE_INFINITY
      ? `of at most ${maximum}`
      : `from ${minimum} to ${maximum}`;

const shape = (place: string, expected: string, value: unknown): ValueProblem => ({
  kind: 'value',
  why: `${place} must be ${expected}, and is ${Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value === 'object' ? 'an object' : `"${String(value)}"`}`,
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
