import { isObject } from '../assembly/template.ts';

/**
 * Reads the schemas that the AWS SDK carries for each operation (`<Operation>$`): where on the wire each member of a request goes and
 * which values are points in time. They are tuples: `[9, ns, name, {http}, input, output]` for an operation, `[3, ns, name, traits,
 * names, members]` for a structure, `[1, ns, name, traits, value]` for a list, `[2, ns, name, traits, key, value]` for a map, a number
 * for a simple type (4 to 7 points in time, 64 | x a list, 128 | x a map of x); a function answers the schema it stands for, and a
 * member may be `[schema, traits]`.
 */
export interface Operation {
  readonly name: string;
  readonly method: string;
  /** Path segments; `{Label}` is a member. */
  readonly path: readonly string[];
  readonly status: number;
  readonly input: Schema;
  readonly output: Schema;
  /** Members that travel in the query string, by their name there. */
  readonly query: ReadonlyMap<string, string>;
}
export type Schema = unknown;

const follow = (schema: Schema): Schema => {
  const found = typeof schema === 'function' ? (schema as () => Schema)() : schema;
  if (!Array.isArray(found)) return found;
  if (found[0] === 0) return follow(found[4]);
  return typeof found[0] === 'number' && typeof found[1] === 'string' ? found : follow(found[0]);
};
const traitsOf = (member: Schema): unknown => {
  const found = Array.isArray(member) && typeof member[1] !== 'string' ? member[1] : undefined;
  return found;
};

export const readOperation = (schema: Schema): Operation | undefined => {
  if (!Array.isArray(schema) || schema[0] !== 9 || !isObject(schema[3])) return undefined;
  const http = schema[3]['http'];
  if (!Array.isArray(http)) return undefined;
  const input = follow(schema[4]);
  const query = new Map<string, string>();
  if (Array.isArray(input) && Array.isArray(input[4]) && Array.isArray(input[5])) {
    for (const [index, name] of input[4].entries()) {
      const traits = traitsOf(input[5][index]);
      if (isObject(traits) && typeof traits['httpQuery'] === 'string')
        query.set(traits['httpQuery'], String(name));
    }
  }
  return {
    name: String(schema[2]),
    method: String(http[0]),
    path: String(http[1]).split('?')[0]?.split('/').filter(Boolean) ?? [],
    status: Number(http[2] ?? 200),
    input,
    output: follow(schema[5]),
    query,
  };
};

const childOf = (schema: Schema, key: string): Schema => {
  if (typeof schema === 'number') return schema & 63;
  if (!Array.isArray(schema)) return undefined;
  if (schema[0] === 1) return follow(schema[4]);
  if (schema[0] === 2) return follow(schema[5]);
  const names = schema[4];
  const index = Array.isArray(names) ? names.indexOf(key) : -1;
  return index < 0 || !Array.isArray(schema[5]) ? undefined : follow(schema[5][index]);
};

/** Changes every point in time in the value; the rest stays as it is. */
export const mapInstants = (
  schema: Schema,
  value: unknown,
  change: (instant: unknown, format: number) => unknown,
): unknown => {
  if (typeof schema === 'number' && schema >= 4 && schema <= 7) return change(value, schema);
  if (Array.isArray(value)) return value.map((entry) => mapInstants(childOf(schema, ''), entry, change));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, mapInstants(childOf(schema, key), entry, change)]),
  );
};
/** REST-JSON carries an instant as epoch seconds; the SDK's types as a Date. */
export const fromWire = (instant: unknown): unknown =>
  typeof instant === 'number'
    ? new Date(instant * 1000)
    : typeof instant === 'string'
      ? new Date(instant)
      : instant;
export const toWire = (instant: unknown, format: number): unknown => {
  const date =
    instant instanceof Date ? instant : typeof instant === 'string' ? new Date(instant) : undefined;
  if (date === undefined) return instant;
  return format === 5 ? date.toISOString() : date.getTime() / 1000;
};
