import type { FlowType } from '../document.ts';
import type { ObjectRule } from './parameter-rule.ts';

/** What Connect's API takes of one type of action: plain data, with its page in the devguide. */
export interface ActionType {
  readonly type: string;
  readonly group: 'interact' | 'set' | 'branch' | 'integrate' | 'terminate';
  /** The block of the console. */
  readonly block: string;
  /** The name of its page under docs.aws.amazon.com/connect/latest/devguide, or what else the facts come from. */
  readonly source: string;
  /** The first form whose `when` fits counts; the last has none. */
  readonly forms: readonly Form[];
  readonly next: Next;
  /** Undefined where the pages say nothing: not checked. */
  readonly flowTypes?: AllowedIn;
  readonly channels?: Channels;
}

/** One mode of an action: most have one; "Get customer input" has two with disjoint rules. */
export interface Form {
  readonly name: string;
  readonly when?: (parameters: Readonly<Record<string, unknown>>, flowType: FlowType | undefined) => boolean;
  readonly parameters: ObjectRule;
  /** Undefined: the action refuses conditions. */
  readonly conditions?: Conditions;
  /** Where it differs from the action's. */
  readonly next?: Next;
  /** Every error type not named here is refused. */
  readonly errors: { readonly required: readonly string[]; readonly optional: readonly string[] };
}

export interface Conditions {
  readonly operators: readonly Operator[];
  readonly operands: Operands;
  /** Operands that must have a branch. */
  readonly required: readonly string[];
}
export type Operands =
  | { readonly of: readonly string[] }
  | { readonly pattern: RegExp; readonly form: string }
  /** A word of the flow's own: an intent, an action of a view, a branch of a module. */
  | { readonly any: 'word' | 'word-or-path' | 'number' };

export const operators = [
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
  // Undocumented; accepted by the API on Compare.
  'KeyExists',
] as const;
export type Operator = (typeof operators)[number];

export type Next =
  /** It is the success path. */
  | { readonly is: 'success' }
  /** It repeats the target of one branch and is never followed itself. */
  | { readonly is: 'copy'; readonly of: 'NoMatchingCondition' | 'NoMatchingError' | 'DoneLooping' }
  /** It may be missing: what follows comes from outside the flow. */
  | { readonly is: 'optional' }
  /** Terminal: the transitions are empty. */
  | { readonly is: 'none' };
export const success: Next = { is: 'success' };
export const terminal: Next = { is: 'none' };
export const copyOf = (of: Extract<Next, { is: 'copy' }>['of']): Next => ({ is: 'copy', of });

export interface AllowedIn {
  readonly allowed: readonly FlowType[];
  /** The action's page says no and the page of its block says yes. */
  readonly doubtful: readonly FlowType[];
}

/** What the action does to a contact of the channel; voice is the ordinary case. */
export type OnChannel = 'works' | 'ignored' | 'error-branch' | 'only-channel' | 'not-established';
export interface Channels {
  readonly chat: OnChannel;
  readonly task: OnChannel;
  readonly email: OnChannel;
}

export const errors = (required: readonly string[], optional: readonly string[] = []): Form['errors'] => ({
  required,
  optional,
});
export const noErrors = errors([]);
export const failing = errors(['NoMatchingError']);
export const mayFail = errors([], ['NoMatchingError']);

export const equals = (...of: readonly string[]): Conditions => ({
  operators: ['Equals'],
  operands: { of },
  required: [],
});
export const exactly = (...of: readonly string[]): Conditions => ({
  operators: ['Equals'],
  operands: { of },
  required: of,
});
export const anyWord: Conditions = { operators: ['Equals'], operands: { any: 'word' }, required: [] };

/** An action with one form only. */
export const form = (
  parameters: ObjectRule,
  raised: Form['errors'] = failing,
  conditions?: Conditions,
): readonly [Form] => [{ name: 'plain', parameters, errors: raised, ...(conditions ? { conditions } : {}) }];

export const isWord = (value: unknown, expected: string): boolean =>
  String(value).toLowerCase() === expected.toLowerCase();
