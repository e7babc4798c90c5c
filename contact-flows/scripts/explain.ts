import type * as z from 'zod';
import { meant } from '../../domain/shared/nearest-word.ts';
import { notes } from './schema-parts.ts';

/** What the schema refuses, in words. `path` leads to the place in the document. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly rule: 'shape' | 'translated';
  readonly why: string;
  readonly cure: string;
}
type Issue = z.core.$ZodIssue;

/** Every problem, each once, in the words of whoever writes scripts. */
export const problemsOf = (issues: readonly Issue[], document: unknown): readonly Problem[] =>
  issues.flatMap((issue) => explain(issue, document));

const explain = (issue: Issue, document: unknown): readonly Problem[] => {
  const { path } = issue;
  const value = valueAt(document, path);
  const shape = (why: string, cure: string, at: readonly PropertyKey[] = path): Problem => ({
    path: at,
    rule: 'shape',
    why,
    cure,
  });
  if (issue.message === notes.language) {
    const language = String(path.at(-1));
    return [
      {
        path,
        rule: 'translated',
        why: `${pathIn(path.slice(0, -1))} has no text in ${language}`,
        cure: `write it in ${language} too: a script is published in every language or not at all`,
      },
    ];
  }
  if (value === undefined && issue.code !== 'unrecognized_keys' && issue.code !== 'invalid_union')
    return [shape(`${pathIn(path)} is missing`, `add "${String(path.at(-1) ?? 'id')}"`)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        shape(`${inside(path)}"${key}" is not known`, meant(key, knownIn(issue)), [...path, key]),
      );
    case 'invalid_value':
      return [shape(`${pathIn(path)} is ${shown(value)}`, choices(value, issue))];
    case 'invalid_union':
      return explainUnion(issue, document, shape);
    case 'invalid_key':
      return [
        shape(`${pathIn(path)} is not a name`, 'write it in small letters and digits, words joined by "-"'),
      ];
    case 'invalid_format':
      return [
        shape(
          `${pathIn(path)} is ${shown(value)}`,
          issue.message === 'camelCase'
            ? 'write it as camelCase: letters and digits, the first one small'
            : issue.message === 'kebab-case'
              ? 'write it in small letters and digits, words joined by "-"'
              : `allowed are ${issue.message}`,
        ),
      ];
    case 'too_big':
      return [shape(`${pathIn(path)} is too ${big(issue.origin)}`, `at most ${issue.maximum}`)];
    case 'too_small':
      return [shape(`${pathIn(path)} is too ${small(issue.origin)}`, `at least ${issue.minimum}`)];
    case 'invalid_type':
      return [shape(`${pathIn(path)} is ${shown(value)}`, typeCure(issue.expected, value))];
    default:
      return [shape(`${pathIn(path)}: ${issue.message}`, 'see docs/scripts.md')];
  }
};

/** Which of the shapes was meant: the one that fits best; the words known are those of all of them. */
const explainUnion = (
  issue: z.core.$ZodIssueInvalidUnion,
  document: unknown,
  shape: (why: string, cure: string, at?: readonly PropertyKey[]) => Problem,
): readonly Problem[] => {
  const { path } = issue;
  const value = valueAt(document, path);
  if ('discriminator' in issue && typeof issue.discriminator === 'string') {
    const known = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const said = String(value ?? '');
    return [
      value === undefined
        ? shape(`${pathIn(path)} is missing`, `say which: ${known.join(', ')}`)
        : shape(`${pathIn(path)} is ${shown(value)}`, meant(said, known)),
    ];
  }
  if (value === undefined) return [shape(`${pathIn(path)} is missing`, `add "${String(path.at(-1))}"`)];
  const branches = issue.errors.map((errors) =>
    errors.map((error): Issue => ({ ...error, path: [...path, ...error.path] })),
  );
  const best = [...branches].sort((a, b) => misfit(a, path) - misfit(b, path))[0] ?? [];
  const strangers = best.filter(({ code }) => code === 'unrecognized_keys');
  const known = [...new Set(branches.flat().flatMap((error) => knownIn(error)))];
  if (strangers.length === 0) {
    const missing = alternatives(branches, path, document);
    return missing.length > 1
      ? [shape(`${pathIn(path)} is unfinished`, `add one of ${missing.join(', ')}`)]
      : best.flatMap((error) => explain(error, document));
  }
  return strangers.flatMap((error) =>
    error.code === 'unrecognized_keys'
      ? error.keys.map((key) =>
          shape(
            `${inside(path)}"${key}" ${known.includes(key) ? 'does not go together with what else stands there' : 'is not known'}`,
            known.includes(key)
              ? 'take one of them out; two conditions are joined by "all" or "any"'
              : meant(key, known),
            [...path, key],
          ),
        )
      : [],
  );
};

/** The keys of which any one would do: each alone is what some shape still lacks. */
const alternatives = (
  branches: readonly (readonly Issue[])[],
  path: readonly PropertyKey[],
  document: unknown,
): readonly string[] =>
  branches.flatMap(([only, ...others]) =>
    only !== undefined &&
    others.length === 0 &&
    only.path.length === path.length + 1 &&
    valueAt(document, only.path) === undefined
      ? [String(only.path.at(-1))]
      : [],
  );

/** What is wrong deeper down was on the right way. */
const misfit = (issues: readonly Issue[], path: readonly PropertyKey[]): number =>
  issues.reduce((sum, issue) => {
    if (issue.path.length > path.length + 1) return sum + 1;
    return (
      sum +
      (issue.code === 'unrecognized_keys'
        ? 20 * issue.keys.length
        : issue.path.length > path.length
          ? 10
          : 50)
    );
  }, 0);

const knownIn = ({ code, message }: Issue): readonly string[] =>
  (code === 'unrecognized_keys' || code === 'invalid_value') && message.startsWith(notes.known)
    ? message.slice(notes.known.length).split(' ')
    : [];

const choices = (value: unknown, issue: z.core.$ZodIssueInvalidValue): string =>
  typeof value === 'string'
    ? meant(value, issue.values.map(String))
    : `use one of ${issue.values.join(', ')}`;

const typeCure = (expected: string, value: unknown): string => {
  if (expected === 'string' && typeof value !== 'object') return 'put it in quotes';
  if (expected === 'object' || expected === 'record') return 'write keys and values below it';
  if (expected === 'array') return 'write a list: [a, b], or lines that begin with "- "';
  return `write a ${expected}`;
};

const big = (origin: string): string => (origin === 'string' || origin === 'array' ? 'long' : 'big');
const small = (origin: string): string => (origin === 'string' || origin === 'array' ? 'short' : 'small');

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    document,
  );

const shown = (value: unknown): string => {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** As the finding names it: the step is said beside it. */
const pathIn = (path: readonly PropertyKey[]): string => {
  const rest = (path[0] === 'steps' && path.length > 2 ? path.slice(2) : path).map(String);
  return rest.length === 0 ? 'the script' : `"${rest.join('.')}"`;
};
const inside = (path: readonly PropertyKey[]): string =>
  path.length === 0 || (path[0] === 'steps' && path.length === 2) ? '' : `in ${pathIn(path)} `;
