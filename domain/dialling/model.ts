import type {
  AttemptOutcome,
  CallingWindow,
  CallPurpose,
  CampaignKind,
  CampaignState,
  Manner,
  MemberEnd,
} from '../campaign/model.ts';
import type { DispositionCode } from '../script/dispositions.ts';
import type { Language } from '../shared/language.ts';

/**
 * All that is known of a telephone number as something to be called, over all campaigns: one item, keyed by a keyed hash (HMAC) of the number. Its
 * revision decides every race: claim, caps, spacing and refusals are one conditional write.
 */
export interface NumberRecord {
  readonly key: string;
  /** 0: there is no item yet. */
  readonly revision: number;
  /** What the person said to us, effective at once in all campaigns. `all`: also no service calls that nobody asked for. */
  readonly refusals: readonly Refusal[];
  /** Specific consents that the person gave us, dated. */
  readonly consents: readonly Grant[];
  /** National do-not-call lists that have the number, by country: the newest version that has it, and the date of the first that had it. */
  readonly listed: Readonly<Record<string, { readonly version: string; readonly since: Date }>>;
  /** Newest last; those of the last 90 days, at most 40. */
  readonly attempts: readonly PastAttempt[];
  readonly active: ActiveAttempt | undefined;
}
export interface Refusal {
  readonly purpose: CallPurpose | 'all';
  readonly at: Date;
  /** Where it was heard: a conversation, a list, a supervisor. */
  readonly source: string;
}
export interface Grant {
  readonly purpose: CallPurpose;
  readonly at: Date;
  readonly source: string;
}
export interface PastAttempt {
  readonly attemptId: string;
  readonly campaign: string;
  readonly purpose: CallPurpose;
  readonly at: Date;
  readonly outcome: AttemptOutcome;
}
/** The claim and the intent in one: written before the call is placed. Whoever finds it may not dial this number. */
export interface ActiveAttempt {
  readonly attemptId: string;
  readonly campaign: string;
  readonly purpose: CallPurpose;
  readonly manner: Manner;
  readonly at: Date;
  /** Facts behind the yes, for the ledger. */
  readonly verdict: Allowed;
}

/** What is asked of the gate. Everything in it is a fact; the gate reads no clock and no store. */
export interface GateQuestion {
  readonly now: Date;
  /** E.164 */
  readonly number: string;
  readonly attemptId: string;
  readonly campaign: {
    readonly name: string;
    readonly kind: CampaignKind;
    readonly state: CampaignState;
    readonly windows: readonly CallingWindow[];
    /** Local dates in `deploymentZone`, first and last day. */
    readonly firstDay: string;
    readonly lastDay: string;
    readonly mostAttempts: number;
  };
  readonly deploymentZone: string;
  readonly person: {
    readonly country: string | undefined;
    readonly timeZone: string | undefined;
    /** From the list or the file; those of the number record count as well. */
    readonly consent: { readonly at: Date; readonly source: string } | undefined;
    /** Settled attempts of this campaign. */
    readonly attempts: number;
    /** Of a promised callback: the person asked for this very call, then. */
    readonly askedAt: Date | undefined;
  };
  readonly callerId: string | undefined;
  readonly record: NumberRecord;
  readonly nationalLists: Readonly<Record<string, NationalList>>;
  readonly settings: OutboundSettings;
}

/** The newest complete version of a country's do-not-call list that we have. */
export interface NationalList {
  readonly country: string;
  readonly version: string;
  /** When the publisher made it, not when we read it. */
  readonly takenAt: Date;
}

/** Of the deployment: what its settings say about calling out. They tighten; what loosens carries a reason and a name. */
export interface OutboundSettings {
  /** E.164: our own numbers that may be shown. */
  readonly callerIds: readonly string[];
  /** By ISO country and purpose; each narrows the rule of the country. */
  readonly tighten: readonly Tightening[];
  /** What is softer than our cautious default where the law leaves it open; never what a law says. */
  readonly loosen: readonly (Tightening & {
    /** Neither list nor consent is asked for, where only our caution asks for it (surveys in Belgium, France, the Netherlands). */
    readonly withoutBasis?: boolean | undefined;
    readonly reason: string;
    readonly decidedBy: string;
    /** Local date. */
    readonly decidedOn: string;
  })[];
  /** StartOutboundVoiceContact a second, and at once; AWS gives 2 and 5 unless a quota was raised. */
  readonly callsPerSecond: number;
  readonly burst: number;
}
export interface Tightening {
  readonly country: string;
  readonly purpose: CallPurpose;
  readonly windows?: readonly CallingWindow[] | undefined;
  readonly mostAttempts?: { readonly count: number; readonly days: number } | undefined;
  readonly hoursBetween?: number | undefined;
  readonly nationalListMaxAgeDays?: number | undefined;
}

export type Verdict = Allowed | Refused;
export interface Allowed {
  readonly allowed: true;
  /** Every rule that was asked, with the fact that satisfied it: codes and dates, no personal data. */
  readonly because: readonly Reason[];
}
export interface Refused {
  readonly allowed: false;
  /** All rules that said no, the firmest first. */
  readonly reasons: readonly Reason[];
  /** The first moment at which all of them might say yes; undefined: never by waiting. */
  readonly notBefore: Date | undefined;
}
export interface Reason {
  /** `gate.window`, `gate.national-list-stale` …: see `gateRules`. */
  readonly code: string;
  /** Codes, dates, country, zone, version: for the ledger and the operator. No number, no name. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A line of the append-only ledger: why somebody was called, or was not. */
export type LedgerEntry = {
  readonly campaign: string;
  readonly key: string;
  readonly attemptId: string;
  readonly at: Date;
} & (
  | { readonly kind: 'allowed'; readonly verdict: Allowed; readonly contactId: string | undefined }
  | { readonly kind: 'refused'; readonly verdict: Refused }
  /** `at` is the attempt's own, so that whoever writes it writes the same entry. `reason`: why an agent skipped. */
  | {
      readonly kind: 'outcome';
      readonly outcome: AttemptOutcome;
      readonly from: OutcomeSource;
      readonly reason?: string | undefined;
    }
  /** Figures of the talk, once an attempt, also when they come after the outcome. */
  | {
      readonly kind: 'talk';
      readonly disposition: DispositionCode | 'not-recorded' | undefined;
      readonly segment: string | undefined;
      readonly talkSeconds: number;
      readonly holdSeconds: number;
      readonly afterContactWorkSeconds: number;
    }
  /** Nobody calls this member any more; once a member. */
  | { readonly kind: 'over'; readonly end: MemberEnd }
  /** An agent rang outside the gate (`attemptId`: the contact); what escaped is reported. */
  | { readonly kind: 'escaped' }
);

/** Who said how an attempt ended. */
export type OutcomeSource = 'connect' | 'event' | 'record' | 'agent' | 'sweep';

/** One telephone call to place. */
export interface CallOrder {
  readonly attemptId: string;
  readonly campaign: string;
  readonly kind: CampaignKind;
  readonly manner: Manner;
  /** E.164 */
  readonly number: string;
  readonly callerId: string;
  readonly language: Language;
  readonly team: string;
  readonly need: string;
  readonly customerId: string | undefined;
  readonly segment: string | undefined;
  readonly scriptId: string | undefined;
  readonly appointmentId: string | undefined;
  readonly slotId: string | undefined;
  readonly promiseId: string | undefined;
  /** The conversation it goes on with (a callback); undefined: it begins one. */
  readonly conversationId: string | undefined;
  /** Preview and callbacks: the agent who rings takes the call, and the task it comes from. */
  readonly agentId: string | undefined;
  readonly taskContactId: string | undefined;
  readonly ringSeconds: number;
  readonly answeringMachine: 'off' | 'hang-up';
}

/** What waits for the dialler: at most minutes. No personal data: the key is a keyed hash. */
export interface DialRequest {
  readonly campaign: string;
  readonly key: string;
  /** The attempt it asks for: the member's settled attempts plus 1. An older one is nobody's business any more. */
  readonly attempt: number;
  /** Where its entry in `Due` stands, so that whoever moves or ends it knows. */
  readonly dueAt?: Date | undefined;
  /** How often Connect was too busy for it since it was queued; 0 when absent. */
  readonly busy?: number | undefined;
}

/** `<campaign>.<key>.<attempt>`; travels as the contact attribute `attemptId`. Of a callback: `callback.<key>.<promise>-<try>`. */
export const attemptIdOf = ({ campaign, key, attempt }: DialRequest): string =>
  `${campaign}.${key}.${attempt}`;
