import type { CallingWindow, CallPurpose } from '../../campaign/model.ts';
import type { Holiday } from './holidays.ts';

/** A limit that a law sets, and the narrower or only one that we set ourselves. Settings loosen ours, never the law's; they tighten both. */
export interface Limit<Value> {
  readonly law: Value | undefined;
  readonly ours: Value;
}

/** So many attempts at most in so many days of 24 hours. */
export interface Cap {
  readonly count: number;
  readonly days: number;
}

/** What must be positively known before somebody is called. */
export type Basis =
  /** A current national list, and either not on it or a consent dated after. */
  | 'national-list'
  /** A consent dated after every opposition. */
  | 'consent'
  /** Nobody has refused. */
  | 'no-refusal';

/** When, and how often. */
export interface Manners {
  readonly windows: Limit<readonly CallingWindow[]>;
  readonly publicHolidays: 'closed' | 'open';
  readonly mostAttempts: Limit<readonly Cap[]>;
  /** Between two calls to the number, whatever they were about. */
  readonly hoursBetween: Limit<number>;
}

/** The rules of one purpose, as they stand from a date on. */
export interface PurposeRules extends Manners {
  /** Local date from which they hold; the newest that has begun counts. */
  readonly from: string;
  readonly basis: Basis;
  /** Whether a law asks for the basis, or only our caution: then settings may loosen it (`withoutBasis`). */
  readonly basisBy: 'law' | 'ours';
  /** How old a consent may be; undefined: no law says. */
  readonly consentMostDays: number | undefined;
  /** Silence after a refusal, even if a consent follows it. */
  readonly silenceDays: number;
  /** Of a call that the person asked for: when, and how often since. */
  readonly asked: Manners | undefined;
  /** Keys of `sources`. */
  readonly sources: readonly string[];
}

/** A country somebody has looked into. Engineering, not legal advice. */
export interface CountryRules {
  /** ISO 3166-1. */
  readonly country: string;
  /** When somebody last held these rules against their sources. */
  readonly checkedOn: string;
  /** Every zone in which a number of its plan, or an address in it, may be: all must allow. */
  readonly zones: readonly string[];
  readonly holidays: readonly Holiday[];
  /** Newest first. */
  readonly purposes: Readonly<Record<CallPurpose, readonly PurposeRules[]>>;
  /** How old the national list may be, in days of 24 hours. Settings only tighten it. */
  readonly nationalListMostDays: number;
}
