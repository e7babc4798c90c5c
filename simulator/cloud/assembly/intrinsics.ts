import { AssemblyFault, isObject, type Json, type JsonObject, textOf } from './template.ts';

/** `Ref: AWS::NoValue`: the property is left out. */
export const noValue = Symbol('AWS::NoValue');
export type Resolved = Json | typeof noValue;

/** What the intrinsic functions need to know about the stack they stand in. */
export interface Scope {
  readonly stack: string;
  readonly region: string;
  reference(logicalId: string): Resolved | undefined;
  attribute(logicalId: string, attribute: string): Json | undefined;
  condition(name: string): boolean | undefined;
  imported(name: string): Json | undefined;
  mapping(name: string): JsonObject | undefined;
  /** `{{resolve:…}}` in a text. */
  dynamicReference(text: string): string;
}

type Intrinsic = (argument: Json, context: Context) => Resolved;
interface Context {
  readonly scope: Scope;
  readonly path: string;
  resolve(value: Json, step?: string): Resolved;
  text(value: Json, step?: string): string;
  list(value: Json, step?: string): readonly Json[];
  fail(message: string): never;
}

const attributeOf = (name: Json, context: Context): Json => {
  const [logicalId, ...rest] = typeof name === 'string' ? name.split('.') : context.list(name).map(String);
  const attribute = rest.join('.');
  const value = context.scope.attribute(logicalId ?? '', attribute);
  return value === undefined ? context.fail(`nothing is known of ${logicalId}.${attribute}`) : value;
};
const referenceOf = (name: string, context: Context): Resolved => {
  const value = context.scope.reference(name);
  return value === undefined
    ? context.fail(`"${name}" is no parameter and no resource of this stack`)
    : value;
};
const truthOf = (argument: Json, context: Context): boolean => {
  const value = context.resolve(argument);
  if (value !== true && value !== false && value !== 'true' && value !== 'false') {
    return context.fail('a condition must be true or false');
  }
  return value === true || value === 'true';
};

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, context) => referenceOf(String(argument), context),
  'Fn::GetAtt': attributeOf,
  'Fn::Join': (argument, context) => {
    const [separator, parts] = context.list(argument);
    return context
      .list(parts ?? null)
      .map(
        (part) =>
          textOf(part) ?? (typeof part === 'boolean' ? String(part) : context.fail('Fn::Join takes texts')),
      )
      .join(String(separator));
  },
  'Fn::Sub': (argument, context) => {
    const [template, values] = Array.isArray(argument) ? argument : [argument, {}];
    return String(template).replace(
      /\$\{([^!}][^}]*)\}|\$\{!([^}]*)\}/g,
      (_all, name?: string, literal?: string) => {
        if (name === undefined) return `\${${literal}}`;
        const own = isObject(values) ? values[name.trim()] : undefined;
        if (own !== undefined) return context.text(own, name);
        const value = name.includes('.')
          ? attributeOf(name.trim(), context)
          : referenceOf(name.trim(), context);
        return typeof value === 'symbol' ? '' : String(value);
      },
    );
  },
  'Fn::Select': (argument, context) => {
    const [index, values] = context.list(argument);
    const value = context.list(values ?? null)[Number(index)];
    return value === undefined ? context.fail(`Fn::Select: there is no entry ${index}`) : value;
  },
  'Fn::Split': (argument, context) => {
    const [separator, text] = context.list(argument);
    return String(text).split(String(separator));
  },
  'Fn::If': (argument, context) => {
    const [name, then, otherwise] = Array.isArray(argument) ? argument : [];
    const truth = context.scope.condition(String(name));
    if (truth === undefined) return context.fail(`there is no condition "${name}"`);
    return context.resolve((truth ? then : otherwise) ?? null);
  },
  'Fn::ImportValue': (argument, context) => {
    const name = context.text(argument);
    const value = context.scope.imported(name);
    return value === undefined ? context.fail(`no stack of this assembly exports "${name}"`) : value;
  },
  'Fn::FindInMap': (argument, context) => {
    const [map, first, second, options] = context.list(argument);
    const level = context.scope.mapping(String(map))?.[String(first)];
    const value = isObject(level) ? level[String(second)] : undefined;
    if (value !== undefined) return value;
    const fallback = isObject(options) ? options['DefaultValue'] : undefined;
    return fallback ?? context.fail(`Fn::FindInMap: ${map}, ${first}, ${second} is not there`);
  },
  'Fn::Base64': (argument, context) => Buffer.from(context.text(argument)).toString('base64'),
  'Fn::GetAZs': (_argument, { scope }) => ['a', 'b', 'c'].map((zone) => `${scope.region}${zone}`),
  'Fn::Length': (argument, context) => context.list(argument).length,
  'Fn::ToJsonString': (argument, context) => JSON.stringify(context.resolve(argument)),
  'Fn::Equals': (argument, context) => {
    const [left, right] = context.list(argument);
    return JSON.stringify(left) === JSON.stringify(right) || String(left) === String(right);
  },
  'Fn::Not': (argument, context) => !truthOf(Array.isArray(argument) ? argument[0] : argument, context),
  'Fn::And': (argument, context) =>
    (Array.isArray(argument) ? argument : []).every((one) => truthOf(one, context)),
  'Fn::Or': (argument, context) =>
    (Array.isArray(argument) ? argument : []).some((one) => truthOf(one, context)),
  Condition: (argument, context) =>
    context.scope.condition(String(argument)) ?? context.fail(`there is no condition "${argument}"`),
};

/** Resolves every intrinsic function in the value. `path` says where it stands, for the error. */
export const resolveValue = (value: Json, scope: Scope, path: string): Resolved => {
  if (typeof value === 'string') return value.includes('{{resolve:') ? scope.dynamicReference(value) : value;
  if (Array.isArray(value)) {
    return value
      .map((entry, index) => resolveValue(entry, scope, `${path}[${index}]`))
      .filter((entry) => entry !== noValue) as Json[];
  }
  if (!isObject(value)) return value;
  const [only, ...others] = Object.keys(value);
  if (only !== undefined && others.length === 0 && isIntrinsic(only, value[only])) {
    const run = intrinsics[only];
    const context = contextAt(scope, `${path}.${only}`);
    if (run === undefined) return context.fail('the local cloud does not know this intrinsic function');
    const answer = run(value[only] ?? null, context);
    return typeof answer === 'string' && answer.includes('{{resolve:')
      ? scope.dynamicReference(answer)
      : answer;
  }
  const entries = Object.entries(value)
    .map(([key, entry]) => [key, resolveValue(entry, scope, `${path}.${key}`)] as const)
    .filter(([, entry]) => entry !== noValue);
  return Object.fromEntries(entries) as JsonObject;
};
/** `Condition` with an object under it is a policy's, not ours. */
const isIntrinsic = (key: string, argument: Json | undefined): boolean =>
  key === 'Ref' || key.startsWith('Fn::') || (key === 'Condition' && typeof argument === 'string');

const contextAt = (scope: Scope, path: string): Context => {
  const fail = (message: string): never => {
    throw new AssemblyFault(`stack ${scope.stack}, ${path}: ${message}`);
  };
  const resolve = (value: Json, step?: string): Resolved =>
    resolveValue(value, scope, step === undefined ? path : `${path}.${step}`);
  return {
    scope,
    path,
    resolve,
    fail,
    text: (value, step) => {
      const resolved = resolve(value, step);
      if (typeof resolved === 'symbol') return '';
      return typeof resolved === 'boolean'
        ? String(resolved)
        : (textOf(resolved) ?? fail('a text is wanted here'));
    },
    list: (value, step) => {
      const resolved = resolve(value, step);
      return Array.isArray(resolved) ? resolved : fail('a list is wanted here');
    },
  };
};
