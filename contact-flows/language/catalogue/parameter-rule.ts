/**
 * How much of a value may come from the contact, in the three classes of the Flow language and a fourth: nothing (`static`), the whole
 * value or nothing (`whole`), pieces of the text (`text`), or the whole value and never a word of our own (`path`).
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-language-actions-parameter-restrictions.html
 */
export type Support = 'static' | 'whole' | 'text' | 'path';

/** What may stand in the place of one parameter. */
export type ParameterRule =
  | TextRule
  | {
      readonly is: 'word';
      readonly of: readonly string[];
      readonly anyCase: boolean;
      readonly support: Support;
    }
  | {
      readonly is: 'number';
      readonly minimum: number;
      readonly maximum: number;
      readonly whole: boolean;
      readonly support: Support;
    }
  | { readonly is: 'list'; readonly of: ParameterRule; readonly minimum: number; readonly maximum: number }
  | {
      readonly is: 'map';
      readonly of: ParameterRule;
      readonly minimum: number;
      readonly maximum: number;
      readonly keys?: RegExp;
    }
  | ObjectRule
  | { readonly is: 'path-or'; readonly rule: ParameterRule }
  | { readonly is: 'json' };

export interface TextRule {
  readonly is: 'text';
  readonly support: Support;
  readonly maximum: number;
  readonly pattern?: RegExp;
  /** The pattern in words, for the message. */
  readonly form?: string;
}

export interface ObjectRule {
  readonly is: 'object';
  readonly required: Readonly<Record<string, ParameterRule>>;
  readonly optional: Readonly<Record<string, ParameterRule>>;
  /** Of each group exactly one must be there. */
  readonly exactlyOne: readonly (readonly string[])[];
  /** Of each group at most one may be there. */
  readonly atMostOne: readonly (readonly string[])[];
  /** Of each group at least one must be there. */
  readonly atLeastOne: readonly (readonly string[])[];
  /** Members that the console writes and the API refuses. */
  readonly consoleOnly: readonly string[];
}

const unlimited = Number.POSITIVE_INFINITY;

/** Text with any number of paths in it. */
export const text = (maximum = unlimited): TextRule => ({ is: 'text', support: 'text', maximum });
/** An id or an ARN: static, or one path and nothing else. */
export const id: TextRule = { is: 'text', support: 'whole', maximum: unlimited };
/** One path, never a word of our own. */
export const pathOnly: TextRule = { is: 'text', support: 'path', maximum: unlimited };
export const staticText: TextRule = { is: 'text', support: 'static', maximum: unlimited };
export const written = (pattern: RegExp, form: string, support: Support = 'static'): TextRule => ({
  is: 'text',
  support,
  maximum: unlimited,
  pattern,
  form,
});
export const word = (...of: readonly string[]): ParameterRule => ({
  is: 'word',
  of,
  anyCase: false,
  support: 'static',
});
export const wordOrPath = (...of: readonly string[]): ParameterRule => ({
  is: 'word',
  of,
  anyCase: false,
  support: 'whole',
});
/** `True`, `true`, `TRUE`, …: Connect spells them in three ways. */
export const flag: ParameterRule = { is: 'word', of: ['True', 'False'], anyCase: true, support: 'static' };
export const integer = (
  minimum: number,
  maximum = unlimited,
  support: Support = 'static',
): ParameterRule => ({
  is: 'number',
  minimum,
  maximum,
  whole: true,
  support,
});
export const decimal = (minimum: number, maximum: number): ParameterRule => ({
  is: 'number',
  minimum,
  maximum,
  whole: false,
  support: 'static',
});
export const list = (of: ParameterRule, minimum = 0, maximum = unlimited): ParameterRule => ({
  is: 'list',
  of,
  minimum,
  maximum,
});
export const map = (of: ParameterRule, minimum = 0, maximum = unlimited, keys?: RegExp): ParameterRule => ({
  is: 'map',
  of,
  minimum,
  maximum,
  ...(keys ? { keys } : {}),
});
/** Any JSON; its values keep their types. */
export const json: ParameterRule = { is: 'json' };
export const pathOr = (rule: ParameterRule): ParameterRule => ({ is: 'path-or', rule });

export const object = (
  required: ObjectRule['required'] = {},
  optional: ObjectRule['optional'] = {},
  groups: Partial<Pick<ObjectRule, 'exactlyOne' | 'atMostOne' | 'atLeastOne' | 'consoleOnly'>> = {},
): ObjectRule => ({
  is: 'object',
  required,
  optional,
  exactlyOne: groups.exactlyOne ?? [],
  atMostOne: groups.atMostOne ?? [],
  atLeastOne: groups.atLeastOne ?? [],
  consoleOnly: groups.consoleOnly ?? [],
});

export const none = object();
