import type { Need, Team } from '../need/model.ts';
import type { DispositionCode } from '../script/dispositions.ts';
import type { Direction } from '../script/model.ts';
import type { Language } from '../shared/language.ts';
import type {
  AttemptOutcome,
  CallPurpose,
  CampaignChange,
  CampaignTally,
  MemberEnd,
  RunningCampaign,
} from './model.ts';

/** Campaigns, with where they stand. What is found is consistent: a campaign that was stopped is not found running afterwards. */
export interface CampaignBook {
  find(name: string): Promise<RunningCampaign | undefined>;
  /** By name. Costs what was ever written: tens, not members. */
  all(): Promise<readonly RunningCampaign[]>;
  /** Those in state `running`. Costs what is not over. */
  running(): Promise<readonly RunningCampaign[]>;
  /**
   * Writes what comes next together with the change that it is; one conditional write decides.
   * `conflict`: the revision before `next.revision` is not the one that stands.
   */
  write(next: RunningCampaign, change: CampaignChange): Promise<'written' | 'conflict'>;
  /** Every change, the first first. */
  changes(name: string): Promise<readonly CampaignChange[]>;
}

/** What is summed up in the tally: each is counted once by its `id`, however often it is put. */
export type Countable = { readonly campaign: string; readonly id: string } & (
  | { readonly kind: 'outcome'; readonly outcome: AttemptOutcome }
  | {
      readonly kind: 'talk';
      readonly disposition: DispositionCode | 'not-recorded' | undefined;
      readonly segment: string | undefined;
      readonly talkSeconds: number;
      readonly holdSeconds: number;
      readonly afterContactWorkSeconds: number;
    }
  /** The gate said no: all its reason codes. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'over'; readonly end: MemberEnd }
);

/** What waits to be counted. It is put beside the ledger, in the same batch. */
export interface ToCount {
  /** May be repeated, also after it was counted. */
  put(countables: readonly Countable[]): Promise<void>;
}

/** Counts what waits. Nothing is counted twice, whatever is put again and whoever counts at the same time. */
export interface Counting {
  /** At most so many that wait. */
  waiting(campaign: string, most: number): Promise<readonly Countable[]>;
  /** Those of the ids that were counted and put away. */
  counted(campaign: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Remembers that they were counted, and then takes them from what waits. May be repeated. */
  putAway(campaign: string, ids: readonly string[]): Promise<void>;
  read(campaign: string): Promise<CountedTally>;
  /** Writes what follows `next.revision - 1`, where that still stands. */
  write(campaign: string, next: CountedTally): Promise<'written' | 'conflict'>;
}
/** Members and rows are counted by the import of their lists. */
export type CountedSums = Omit<CampaignTally, 'members' | 'skippedRows'>;
export interface CountedTally {
  /** 0: nothing was counted yet. */
  readonly revision: number;
  readonly sums: CountedSums;
  /** What the last write counted: it may not have been put away, when that run ended in between. All before it was. */
  readonly lastIds: readonly string[];
}

/** Whoever runs campaigns by the clock needs this much of them. The rules act in the name of `parloir`. */
export interface CampaignControl {
  running(): Promise<readonly RunningCampaign[]>;
  sums(campaign: string): Promise<CountedSums>;
  /** A campaign that does not run (any more) is left as it is. */
  pause(campaign: string, why: string): Promise<void>;
  complete(campaign: string, why: string): Promise<void>;
}

/** What the lists of a campaign have brought, newest last; empty when none was imported. */
export interface CampaignLists {
  of(campaign: string): Promise<readonly ListOfCampaign[]>;
}
export interface ListOfCampaign {
  readonly id: string;
  readonly state: 'importing' | 'complete';
  readonly rows: number;
  readonly members: number;
  readonly duplicates: number;
  readonly bad: number;
  /** Bad rows by code of what is wrong. */
  readonly problems: Readonly<Record<string, number>>;
  /** Members whom the gate would not let anybody call, each once; and by its code, where one may have several. */
  readonly skipped: number;
  readonly skips: Readonly<Record<string, number>>;
}

/** What a campaign is checked against: our scripts, queues and numbers. */
export interface CampaignSurroundings {
  readonly scripts: readonly KnownScript[];
  /** By team: the languages in which it has a queue. */
  readonly teams: Readonly<Partial<Record<Team, readonly Language[]>>>;
  /** E.164: our own numbers that may be shown. */
  readonly callerIds: readonly string[];
  /** Local date in the deployment's zone. */
  readonly today: string;
}
export interface KnownScript {
  readonly id: string;
  readonly purpose: CallPurpose;
  readonly direction: Direction;
  readonly needs: readonly Need[];
  /** Absent: for any campaign. */
  readonly campaign: string | undefined;
}

/** What stands around campaigns now. */
export interface Surroundings {
  read(): Promise<CampaignSurroundings>;
}
