/** A JSONPath of the Flow language, as its keys after `$`. */
export type Keys = readonly string[];

const step = String.raw`(?:\.?\[(?:'[^']*'|"[^"]*"|\d+)\]|\.[A-Za-z0-9_]+(?:[-][A-Za-z0-9_]+)*)`;
const whole = new RegExp(`^\\$${step}+$`);
const eachStep = new RegExp(step, 'g');
const embedded = new RegExp(`\\$${step}+`, 'g');

const cache = new Map<string, Keys | undefined>();

const keyOf = (part: string): string => {
  const bracket = part.indexOf('[');
  if (bracket === -1) return part.slice(1);
  const inner = part.slice(bracket + 1, -1);
  return inner.startsWith("'") || inner.startsWith('"') ? inner.slice(1, -1) : inner;
};

/**
 * The keys of a text that is one path and nothing else: `$.Attributes.a`, `$.Attributes.['a b']`, `$.SegmentAttributes['connect:Subtype']`,
 * `$.Views.ViewResultData.Category.0`. Undefined for any other text.
 */
export const wholePath = (text: string): Keys | undefined => {
  if (text.charCodeAt(0) !== 36) return undefined;
  const known = cache.get(text);
  if (known !== undefined || cache.has(text)) return known;
  const keys = whole.test(text) ? (text.match(eachStep) ?? []).map(keyOf) : undefined;
  cache.set(text, keys);
  return keys;
};

/** Replaces each path inside a text. `resolve` answers undefined for what only looks like a path (`$.50`): it stays as it is. */
export const replacePaths = (text: string, resolve: (keys: Keys) => string | undefined): string =>
  text.includes('$')
    ? text.replace(embedded, (path) => {
        const keys = wholePath(path);
        return (keys && resolve(keys)) ?? path;
      })
    : text;

/** Follows keys into a value; a list item by its position. Undefined when the path leads nowhere. */
export const follow = (value: unknown, keys: Keys, from: number): unknown => {
  let here = value;
  for (let index = from; index < keys.length; index += 1) {
    if (here === null || typeof here !== 'object') return undefined;
    const key = keys[index];
    if (key === undefined || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  // Not established: whether a null in a JSON answer counts as missing. It does here, so that nobody hears "null".
  return here === null ? undefined : here;
};
