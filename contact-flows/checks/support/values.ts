import { formOf, parametersOf } from '../../language/catalogue/index.ts';
import { type ObjectRule, type ParameterRule, pathOnly } from '../../language/catalogue/parameter-rule.ts';
import type { FlowAction, FlowType } from '../../language/document.ts';
import { isPlaceholder, pathsIn } from '../../language/json-path.ts';
import { type Rule, words } from './rule.ts';
import { inScalar, range, shape } from './scalar-problems.ts';

/** What is wrong with one value of the parameters of an action. */
export interface ValueProblem {
  readonly kind: 'missing' | 'unknown' | 'console-only' | 'group' | 'value' | 'path' | 'root' | 'not-text';
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

/** The check of a rule that is about one kind of problem. */
export const problemsOfKind =
  (kind: ValueProblem['kind']): Rule['check'] =>
  ({ document, type }) =>
    document.Actions.flatMap((action) =>
      valueProblems(action, type)
        .filter((problem) => problem.kind === kind)
        .map(({ why }) => ({ block: action.Identifier, why: `${action.Type}: ${why}` })),
    );

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
      yield* typeof value === 'string' && (pathsIn(value).length > 0 || isPlaceholder(value))
        ? inScalar(pathOnly, value, place)
        : inValue(rule.rule, value, place);
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

function* amount(
  count: number,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  place: string,
): Generator<ValueProblem> {
  if (count < minimum || count > maximum)
    yield { kind: 'value', why: `${place} has ${count} entries; there must be ${range(minimum, maximum)}` };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
