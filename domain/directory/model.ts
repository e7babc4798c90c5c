import type { Team } from '../need/model.ts';
import type { Language } from '../shared/language.ts';
import type { WorkingTime } from '../working-time/model.ts';

/** A person, a service or an outside number that callers reach by a short code. */
export interface DirectoryEntry {
  /** One to six digits. */
  readonly code: string;
  readonly kind: 'person' | 'service' | 'outside';
  /** As it is spoken, in each language. */
  readonly names: Readonly<Record<Language, string>>;
  /** The languages in which somebody answers there. */
  readonly languages: readonly Language[];
  readonly reachedBy: ReachedBy;
  /** When somebody answers; absent: the deployment's own working time. */
  readonly workingTime?: WorkingTime | undefined;
}

export type ReachedBy =
  /** Our own agents. */
  | { readonly team: Team }
  /** E.164 */
  | { readonly number: string };

export interface DirectoryStore {
  find(code: string): Promise<DirectoryEntry | undefined>;
}

export interface DirectoryList {
  /** All of it, in no order. */
  list(): Promise<readonly DirectoryEntry[]>;
}
