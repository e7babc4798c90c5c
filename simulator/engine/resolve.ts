import type { Line } from './line.ts';
import { isRoot, readRoot } from './namespaces.ts';
import { follow, type Keys, replacePaths, wholePath } from './paths.ts';

/**
 * Parameters come in three classes: static; one whole value or one whole path; text with any number of paths inside. What a path that
 * leads nowhere becomes is not established and is decided here alone: in a text `options.unresolvedText`, as a whole value undefined
 * (the block then takes its error branch), under Compare no match.
 */
const read = (line: Line, keys: Keys): unknown => {
  const root = keys[0];
  return root === undefined ? undefined : follow(readRoot(root, line), keys, 1);
};

/** Numbers and booleans as Connect writes them; an object as its JSON. */
export const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The value behind a text that is one path; undefined when it leads nowhere or is no path. */
export const valueAt = (line: Line, path: string): unknown => {
  const keys = wholePath(path);
  return keys && read(line, keys);
};

/** Class 2: a static word, or what one whole path leads to. An empty one counts as missing: it is never legal. */
export const resolveWhole = (line: Line, value: unknown): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  const text = wordOf(value);
  const keys = wholePath(text);
  if (!keys || !isRoot(keys[0] ?? '')) return text;
  const found = read(line, keys);
  return found === undefined || found === '' ? undefined : wordOf(found);
};

/** Class 3: a text with paths inside. */
export const resolveText = (line: Line, value: unknown): string =>
  replacePaths(wordOf(value ?? ''), (keys) => {
    if (!isRoot(keys[0] ?? '')) return undefined;
    const found = read(line, keys);
    return found === undefined ? line.options.unresolvedText : wordOf(found);
  });

/** Class 3, nested: texts are resolved at any depth; a text that is one path keeps the type of what it leads to. */
export const resolveDeep = (line: Line, value: unknown): unknown => {
  if (typeof value === 'string') {
    const keys = wholePath(value);
    if (!keys || !isRoot(keys[0] ?? '')) return resolveText(line, value);
    return read(line, keys) ?? line.options.unresolvedText;
  }
  if (Array.isArray(value)) return value.map((item) => resolveDeep(line, item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveDeep(line, item)]));
};

/** A map whose keys and values may both hold paths, as words. */
export const resolveMap = (line: Line, value: unknown): Record<string, string> => {
  const words: Record<string, string> = {};
  for (const [key, item] of Object.entries(asObject(value))) {
    words[resolveText(line, key)] = resolveText(line, item);
  }
  return words;
};

export const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
