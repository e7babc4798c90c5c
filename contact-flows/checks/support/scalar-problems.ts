import type { ParameterRule, Support } from '../../language/catalogue/parameter-rule.ts';
import { isPlaceholder, isWholePath, pathsIn } from '../../language/json-path.ts';
import { rootFault } from './root-fault.ts';
import { words } from './rule.ts';
import type { ValueProblem } from './values.ts';

type Scalar = Extract<ParameterRule, { is: 'text' | 'word' | 'number' }>;

export function* inScalar(rule: Scalar, value: unknown, place: string): Generator<ValueProblem> {
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
        why: `${place} is "${text}"; it must be a ${rule.whole ? 'whole ' : ''}number, ${range(rule.minimum, rule.maximum)}`,
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
  else if (support !== 'text' && paths.length > 0) {
    const fault = rootFault(text);
    if (fault) yield { kind: 'root', why: `${place} reads ${text}, ${fault}` };
  }
}

export const range = (minimum: number, maximum: number): string =>
  maximum === Number.POSITIVE_INFINITY
    ? `at least ${minimum}`
    : minimum === Number.NEGATIVE_INFINITY
      ? `at most ${maximum}`
      : `from ${minimum} to ${maximum}`;

export const shape = (place: string, expected: string, value: unknown): ValueProblem => ({
  kind: 'value',
  why: `${place} must be ${expected}, and is ${Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value === 'object' ? 'an object' : `"${String(value)}"`}`,
});
