import { isObject, type Json } from '../assembly/template.ts';

/**
 * Does an event match a pattern of EventBridge (also of an event source's filter)? Each key of the pattern must match; a list holds
 * alternatives; an event's own list matches when one of its entries does.
 *
 * @throws Error for a kind of test that is not known here: nothing is matched by mistake.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export const matchesPattern = (pattern: Json, event: unknown): boolean => {
  if (!isObject(pattern)) return false;
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or') return Array.isArray(wanted) && wanted.some((one) => matchesPattern(one, event));
    const value = isObject(event) ? event[key] : undefined;
    if (Array.isArray(wanted)) return wanted.some((one) => matchesOne(one, value));
    return Array.isArray(value)
      ? value.some((entry) => matchesPattern(wanted, entry))
      : matchesPattern(wanted, value ?? {});
  });
};

const matchesOne = (wanted: Json, value: Json | undefined): boolean => {
  if (isObject(wanted) && 'exists' in wanted) return (value !== undefined) === wanted['exists'];
  if (Array.isArray(value)) return value.some((entry) => matchesScalar(wanted, entry));
  return value !== undefined && matchesScalar(wanted, value);
};
const matchesScalar = (wanted: Json, value: Json): boolean => {
  if (!isObject(wanted)) return wanted === value;
  return Object.entries(wanted).every(([kind, operand]) => {
    const test = tests[kind];
    if (test === undefined) throw new Error(`the event pattern test "${kind}" is not known here`);
    return test(operand, value);
  });
};

const insensitive = (operand: Json): string | undefined => {
  const inner = isObject(operand) ? operand['equals-ignore-case'] : undefined;
  return typeof inner === 'string' ? inner.toLowerCase() : undefined;
};
const textTest =
  (holds: (value: string, operand: string) => boolean) =>
  (operand: Json, value: Json): boolean => {
    if (typeof value !== 'string') return false;
    const folded = insensitive(operand);
    return folded === undefined ? holds(value, String(operand)) : holds(value.toLowerCase(), folded);
  };
const tests: Readonly<Record<string, (operand: Json, value: Json) => boolean>> = {
  prefix: textTest((value, operand) => value.startsWith(operand)),
  suffix: textTest((value, operand) => value.endsWith(operand)),
  'equals-ignore-case': (operand, value) =>
    typeof value === 'string' && value.toLowerCase() === String(operand).toLowerCase(),
  wildcard: textTest((value, operand) =>
    new RegExp(`^${operand.replace(/[\\^$.|?+()[\]{}]/g, '\\$&').replaceAll('*', '.*')}$`, 's').test(value),
  ),
  'anything-but': (operand, value) =>
    Array.isArray(operand)
      ? operand.every((one) => !matchesScalar(one, value))
      : !matchesScalar(operand, value),
  numeric: (operand, value) => {
    if (typeof value !== 'number' || !Array.isArray(operand)) return false;
    for (let index = 0; index < operand.length; index += 2) {
      const compare = comparisons[String(operand[index])];
      if (compare === undefined || !compare(value, Number(operand[index + 1]))) return false;
    }
    return true;
  },
};
const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};
