import type { FlowDefinition } from '../center/definition.ts';
import type { Line } from './line.ts';
import type { FlowEnd } from './run.ts';

/** What a block came to; the interpreter finds the arrow for it. */
export type Outcome =
  | { readonly kind: 'next' }
  /** The first condition that holds for the value; none: NoMatchingCondition. */
  | { readonly kind: 'branch'; readonly value: unknown }
  | { readonly kind: 'error'; readonly type: string; readonly reason: string }
  | { readonly kind: 'end'; readonly end: FlowEnd }
  | { readonly kind: 'flow'; readonly flow: FlowDefinition }
  | { readonly kind: 'return'; readonly result: string | undefined; readonly data: unknown };

/** One block of one type, run to its outcome. An answer without a promise costs no turn of the event loop. */
export type Runner = (line: Line) => Outcome | Promise<Outcome>;

export interface Action {
  readonly run: Runner;
  /** False: takes its error branch and is never counted as simulated. */
  readonly simulated: boolean;
  /** What of the block is not done, or is not established, in a sentence. */
  readonly note?: string;
}

export const next: Outcome = { kind: 'next' };

export const branch = (value: unknown): Outcome => ({ kind: 'branch', value });

export const failed = (reason: string, type = 'NoMatchingError'): Outcome => ({
  kind: 'error',
  type,
  reason,
});

export const ends = (end: FlowEnd['end'] & Exclude<FlowEnd['end'], 'failed'>): Outcome => ({
  kind: 'end',
  end: { end },
});

/** A block for a service that is not simulated: its error branch, and why. */
export const notSimulated = (service: string, type = 'NoMatchingError'): Action => ({
  simulated: false,
  note: `${service} is not simulated: the block takes its ${type} branch.`,
  run: () => failed(`${service} is not simulated`, type),
});
