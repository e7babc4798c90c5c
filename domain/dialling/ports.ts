import type { AttemptOutcome, Member, MemberProgress, RunningCampaign } from '../campaign/model.ts';
import type { DispositionCode } from '../script/dispositions.ts';
import type {
  ActiveAttempt,
  CallOrder,
  DialRequest,
  LedgerEntry,
  NationalList,
  NumberRecord,
  OutcomeSource,
  PastAttempt,
} from './model.ts';

/** The keyed hash (HMAC-SHA-256, 22 characters of base64url) of an E.164 number; the secret is outside the tables. Plain or salted hashes of numbers are guessed in minutes. */
export interface NumberKeys {
  keyOf(number: string): Promise<string>;
}

/** Numbers, over all campaigns. Each method one request; `conflict`: the revision seen is not the one that stands. */
export interface NumberBook {
  find(key: string): Promise<NumberRecord>;
  /** Writes claim and intent in place of the revision seen, only where nothing is active. */
  claim(seen: NumberRecord, active: ActiveAttempt): Promise<'claimed' | 'conflict'>;
  /**
   * Certainly nothing was placed: the claim goes, and leaves no attempt behind. Nothing happens when another is active, also when it is another
   * claim of the same attempt: a repeated request must not free what somebody else has claimed since.
   *
   * @param seenRevision of the record on which the claim was made.
   */
  giveBack(key: string, attemptId: string, seenRevision: number): Promise<void>;
  /**
   * The one outcome of an attempt: the claim goes, the attempt joins the past. Decides once; whoever comes later gets what stands.
   * An attempt that is neither active nor in the past (long gone, or never claimed) is `stranger`.
   */
  settle(
    key: string,
    attemptId: string,
    outcome: AttemptOutcome,
  ): Promise<{ readonly stands: PastAttempt; readonly news: boolean } | 'stranger'>;
  /**
   * Adds what the person said: effective for every claim that comes after it. Once a source and purpose: of refusals the latest stands, so that one
   * after a consent counts, of consents the first, so that none is younger for being told again.
   */
  note(key: string, said: Partial<Pick<NumberRecord, 'refusals' | 'consents'>>): Promise<void>;
}

/** What one attempt needs to know, in one consistent read for a whole batch. */
export interface DialFacts {
  readonly campaign: RunningCampaign | undefined;
  readonly member: Member | undefined;
  readonly number: NumberRecord;
}
export interface DialReader {
  /** In the order asked. */
  read(requests: readonly DialRequest[]): Promise<readonly DialFacts[]>;
}

export interface Members {
  find(campaign: string, key: string): Promise<Member | undefined>;
  /** Writes the progress where the member still has so many settled attempts and is waiting. */
  advance(
    member: Pick<Member, 'campaign' | 'key'>,
    seenAttempts: number,
    progress: MemberProgress,
  ): Promise<'advanced' | 'passed'>;
  /**
   * The next members nobody has asked to dial yet, in the order of the lists, from the campaign's cursor.
   *
   * @returns `cursor`: where it stands; `next`: where it is to stand once these are taken, undefined when there are none.
   */
  fresh(
    campaign: string,
    most: number,
  ): Promise<{
    readonly members: readonly Member[];
    readonly cursor: string | undefined;
    readonly next: string | undefined;
  }>;
  /** Moves the cursor from where it was; `passed`: another run was first. Only once they have an entry of their own in `Due`. */
  moveCursor(campaign: string, from: string | undefined, to: string): Promise<'moved' | 'passed'>;
}

/** When each member that has begun wants attention next: exactly one entry a member that is not over, so that whatever is lost comes back by itself. */
export interface Due {
  /** Entries due up to an instant, oldest first. Costs what is due, never what is on the list. */
  upTo(campaign: string, instant: Date, most: number): Promise<readonly DueEntry[]>;
  /** Puts new entries, and takes those away that they replace; may be repeated. */
  change(changes: { readonly put: readonly DueEntry[]; readonly remove: readonly DueEntry[] }): Promise<void>;
}
export interface DueEntry extends DialRequest {
  readonly at: Date;
}

/**
 * Append-only, in batches, idempotent: an entry that is written again, also hours later when it was counted, is the same one (`ledgerKey`).
 * Counting is exact: by attempt and by member.
 */
export interface DialLedger {
  append(entries: readonly LedgerEntry[]): Promise<void>;
}

/** Which attempt a contact is: contact events carry no attributes. */
export interface ContactAttempts {
  note(contactId: string, attemptId: string): Promise<void>;
  find(contactId: string): Promise<string | undefined>;
}

/**
 * What is to be written when something has happened, together: one request for a batch. Each part idempotent; when it throws, some of it may
 * be written. Pointers come first and `due` last, so that what is missing comes back through its entry.
 */
export interface DialNotes {
  write(notes: {
    readonly pointers?: readonly { readonly contactId: string; readonly attemptId: string }[];
    readonly ledger?: readonly LedgerEntry[];
    readonly due?: { readonly put: readonly DueEntry[]; readonly remove: readonly DueEntry[] };
  }): Promise<void>;
}

export interface DialQueue {
  /** @param delaySeconds 0 to 900. */
  send(requests: readonly DialRequest[], delaySeconds: number): Promise<void>;
}

/** One shared token bucket for the account's rate, and a reservation of free agents: one conditional write for a batch. */
export interface Pace {
  /**
   * @param free agents of the queue who could take a call now; undefined: no agent is needed.
   * @param holdSeconds for how long a call that was let go counts against them.
   * @returns how many calls may be placed now, and, when fewer than wanted, after how many seconds to ask again.
   */
  take(wanted: {
    readonly count: number;
    readonly queue: string;
    readonly free: number | undefined;
    readonly holdSeconds: number;
  }): Promise<{ readonly granted: number; readonly againInSeconds: number }>;
}

/** Agents of an outbound team who are free, by queue. */
export interface Floor {
  free(queue: string): Promise<number>;
}

export type Placement =
  | { readonly placed: true; readonly contactId: string }
  /**
   * Certainly nothing was placed. `busy`: Connect takes no more now; `invalid-number`: never; `account`: Connect lets us call nobody (a right, a flow,
   * the instance), which says nothing of whom we wanted to call.
   */
  | { readonly placed: false; readonly why: 'busy' | 'account' | 'invalid-number' | 'not-allowed' }
  /** No answer came, or one that says nothing: it may have been placed. */
  | { readonly placed: 'unknown' };

/** Amazon Connect. The client token it gets is no guard. */
export interface Calls {
  place(order: CallOrder): Promise<Placement>;
  /** A task for an agent to look and ring (preview, callback). Repeating it makes a second task, and no call. */
  offer(order: Omit<CallOrder, 'agentId' | 'taskContactId'>): Promise<Placement>;
}

export interface NationalLists {
  /** The newest complete version by country. */
  current(): Promise<Readonly<Record<string, NationalList>>>;
}

/** What a settled attempt leads to: the next attempt of a member, or a promise kept or tried again. Idempotent; called again with every copy of the news. */
export interface AttemptFollowUp {
  after(settled: Settled): Promise<void>;
}
export interface Settled {
  readonly key: string;
  readonly attempt: PastAttempt;
  /** What is known of the talk; undefined when nobody talked, or no record has come. */
  readonly talk: Talk | undefined;
  readonly from: OutcomeSource;
  /** Why an agent skipped: a code. */
  readonly reason?: string | undefined;
}
export interface Talk {
  readonly contactId: string;
  readonly disposition: DispositionCode | 'not-recorded' | undefined;
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly afterContactWorkSeconds: number;
}
