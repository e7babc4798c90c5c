import type { Need, Team } from '../need/model.ts';
import type { DispositionCode } from '../script/dispositions.ts';
import type { Language } from '../shared/language.ts';

/** Why somebody is called. It decides which rules hold; `service`: confirming an appointment, a promised callback, help that was asked for. */
export const callPurposes = ['marketing', 'survey', 'service'] as const;
export type CallPurpose = (typeof callPurposes)[number];

/** What campaigns are for (competency 02), and the purpose that each has by its nature: a campaign cannot choose a milder one. */
export const campaignKinds = {
  survey: 'survey',
  poll: 'survey',
  event: 'marketing',
  prospecting: 'marketing',
  telesales: 'marketing',
  'existing-customer': 'marketing',
  callback: 'service',
  reminder: 'service',
  'follow-up': 'service',
} as const satisfies Readonly<Record<string, CallPurpose>>;
export type CampaignKind = keyof typeof campaignKinds;

/**
 * How a call begins. `preview`: an agent sees the file first (a task) and rings, or skips with a reason. `progressive`: the customer is rung for an
 * agent who is free, whose routing profile has no inbound. `automated`: a flow talks (reminders), with an agent for who wants one.
 */
export const manners = ['preview', 'progressive', 'automated'] as const;
export type Manner = (typeof manners)[number];

/** How one attempt ended; exactly one an attempt. `unknown` is final: it is never dialled again by itself. */
export const attemptOutcomes = [
  /** A person was there and talked with an agent, or with the flow of an automated campaign. */
  'answered',
  'busy',
  'no-answer',
  'machine',
  'invalid-number',
  /** The person said not to be called again. */
  'refused',
  /** The person wants to be called at another time: that is a promise of its own. */
  'callback-asked',
  /** A person answered and no agent was there: the safe message was played. */
  'abandoned',
  /** The agent did not ring (preview), with a reason. */
  'skipped',
  /** Connect or the network failed, certainly. */
  'technical',
  'unknown',
] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** Outcomes after which a campaign may try again. */
export const retriedOutcomes = ['busy', 'no-answer', 'machine', 'abandoned', 'skipped', 'technical'] as const;
export type RetriedOutcome = (typeof retriedOutcomes)[number];

/** Local windows in which a campaign itself wants to call: they only narrow what the law and the settings allow. ISO weekday, `HH:MM`. */
export interface CallingWindow {
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

/** A campaign as people write it: data. A change of it is a change of the campaign, recorded with who and why. */
export interface Campaign {
  /** Lower-case letters, digits, hyphens; travels as the contact attribute `campaign` and chooses the scripts written for it. */
  readonly name: string;
  readonly kind: CampaignKind;
  readonly title: Readonly<Record<Language, string>>;
  /** The id of the conversation script that agents follow; undefined for an automated one. */
  readonly script: string | undefined;
  readonly need: Need;
  readonly languages: readonly Language[];
  /** Whose queues (by language, from the settings) take the calls. */
  readonly team: Team;
  readonly manner: Manner;
  /** E.164, of our own numbers; shown to the called person, never withheld. */
  readonly callerIds: readonly string[];
  readonly windows: readonly CallingWindow[];
  /** Attempts a member at most, over all outcomes. */
  readonly mostAttempts: number;
  /** Minutes to wait after each attempt with this outcome, the first time, the second time …; after the last the member is over. Absent: no retry. */
  readonly retries: Readonly<Partial<Record<RetriedOutcome, readonly number[]>>>;
  /** Of a survey: how many completed answers a segment needs; a segment that is full is not called any more. */
  readonly quotas: Readonly<Record<string, number>>;
  /** The campaign is complete when so many were reached, or so many ended well (`good` dispositions). */
  readonly goals: { readonly reached?: number | undefined; readonly good?: number | undefined };
  /** Local dates `YYYY-MM-DD`, in the deployment's zone; first and last day. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly ringSeconds: number;
  /** `hang-up` needs traffic type CAMPAIGN and its quota. `off`: nobody knows a machine from a person before the agent does. */
  readonly answeringMachine: 'off' | 'hang-up';
  /** Of calls that a person answered, in per cent; above it the campaign pauses itself. 0: at the first. */
  readonly mostAbandonedPercent: number;
}

export const purposeOf = ({ kind }: Pick<Campaign, 'kind'>): CallPurpose => campaignKinds[kind];

/** `draft` → `running` ⇄ `paused` → `stopped`; `complete` when all members are over or a goal is reached. `stopped` and `complete` are final. */
export const campaignStates = ['draft', 'running', 'paused', 'stopped', 'complete'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Nothing changes a campaign that is over. */
export const isOver = (state: CampaignState): boolean => state === 'stopped' || state === 'complete';

/** A campaign with where it stands. */
export interface RunningCampaign {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  /** 1 when first written, one more with every change. */
  readonly revision: number;
  readonly changedAt: Date;
}

export const campaignChanges = [
  'created',
  'edited',
  'started',
  'paused',
  'resumed',
  'stopped',
  'completed',
] as const;

/** Every change of a campaign: what, when, by whom, why. */
export interface CampaignChange {
  readonly campaign: string;
  readonly revision: number;
  readonly what: (typeof campaignChanges)[number];
  readonly at: Date;
  /** A person's user name, or `parloir` when the rules did it. */
  readonly by: string;
  readonly why: string;
}

/** Somebody on a campaign's list. One a campaign and number, however many lists name it. */
export interface Member {
  readonly campaign: string;
  /** Of the number: see `NumberKeys`. It is the member's id. */
  readonly key: string;
  /** E.164 */
  readonly number: string;
  readonly language: Language;
  readonly customerId: string | undefined;
  readonly segment: string | undefined;
  /** ISO 3166-1 of the address, when there is one. */
  readonly country: string | undefined;
  /** IANA name that the list or the file gives. */
  readonly timeZone: string | undefined;
  /** Specific consent for the campaign's purpose, as the list or the file has it. */
  readonly consent: { readonly at: Date; readonly source: string } | undefined;
  /** Of a reminder: what it is about. */
  readonly appointmentId: string | undefined;
  readonly slotId: string | undefined;
  /** Not before; undefined: any time of the campaign. */
  readonly notBefore: Date | undefined;
  readonly list: { readonly id: string; readonly row: number };
  readonly progress: MemberProgress;
}

export type MemberProgress =
  | {
      readonly state: 'waiting';
      /** Settled ones. */
      readonly attempts: number;
      /**
       * How often each outcome came, for the retry table and the most attempts. Whoever begins again (a reminder of a later appointment) begins
       * with none, while `attempts` goes on: the number of an attempt is never used again.
       */
      readonly outcomes: Readonly<Partial<Record<AttemptOutcome, number>>>;
    }
  | { readonly state: 'over'; readonly attempts: number; readonly end: MemberEnd; readonly at: Date };

/** Why nobody calls this member any more. */
export type MemberEnd =
  | {
      readonly why: 'attempt';
      readonly outcome: AttemptOutcome;
      readonly disposition?: DispositionCode | undefined;
    }
  /** The gate said no, and no later moment would change it: its reason codes. */
  | { readonly why: 'forbidden'; readonly reasons: readonly string[] }
  | { readonly why: 'quota-full' }
  | { readonly why: 'campaign-over' };

/** What the report shows, summed as it happens; exact, each attempt and each member counted once. */
export interface CampaignTally {
  readonly members: number;
  /** Rows of lists that brought no member, by reason code. */
  readonly skippedRows: Readonly<Record<string, number>>;
  readonly attempts: number;
  readonly outcomes: Readonly<Partial<Record<AttemptOutcome, number>>>;
  /** Dispositions of talks. */
  readonly dispositions: Readonly<Partial<Record<DispositionCode | 'not-recorded', number>>>;
  readonly membersOver: number;
  /** By `why`, and for `attempt` by outcome: `attempt:answered`, `forbidden:window` … */
  readonly ends: Readonly<Record<string, number>>;
  /** By reason code of the gate, every refusal, also those that were tried again later. */
  readonly gateRefusals: Readonly<Record<string, number>>;
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly afterContactWorkSeconds: number;
  /** Completed answers by segment, for quotas. */
  readonly completedBySegment: Readonly<Record<string, number>>;
}
