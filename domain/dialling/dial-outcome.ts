import type { AttemptOutcome, MemberEnd } from '../campaign/model.ts';
import type { DialRequest } from './model.ts';

/** What became of one order. */
export type DialOutcome = { readonly request: DialRequest } & (
  | { readonly what: 'placed'; readonly contactId: string }
  /** A task went to the agents. */
  | { readonly what: 'offered'; readonly contactId: string | undefined }
  /** No answer came from Connect: it may ring. */
  | { readonly what: 'unknown' }
  /** Connect said at once how it ended. */
  | { readonly what: 'settled'; readonly outcome: AttemptOutcome }
  | { readonly what: 'refused'; readonly reasons: readonly string[]; readonly notBefore: Date | undefined }
  | { readonly what: 'ended'; readonly end: MemberEnd }
  /** Sent again; `seconds` undefined: its due entry brings it back. */
  | {
      readonly what: 'waits';
      readonly for: 'token' | 'connect';
      readonly seconds: number | undefined;
    }
  | {
      readonly what: 'nothing';
      readonly why: 'gone' | 'paused' | 'underway' | 'passed' | 'number-busy' | 'offered-already';
    }
  /** To be delivered again. */
  | { readonly what: 'failed'; readonly cause: unknown }
);
