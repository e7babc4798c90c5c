import type {
  AttemptOutcome,
  CallPurpose,
  CampaignChange,
  CampaignKind,
  CampaignState,
  Manner,
} from '../../domain/campaign/model.ts';
import type { CampaignAction } from '../../domain/campaign/refusals.ts';
import type { Language } from '../../domain/shared/language.ts';

/**
 * What the page and its server say to each other. The server pushes the whole state of the centre over server-sent events (`GET /events`, event
 * name `state`, at most ten a second) and takes commands (`POST /commands`, JSON, answered `{ ok: true }` or `{ ok: false, message }` in the
 * language asked for). A page that comes back later gets the whole state again, and so loses nothing.
 */
export interface CentreState {
  readonly clock: {
    /** Epoch milliseconds, virtual. */
    readonly now: number;
    /** Virtual seconds for one of real time; 0: stands still. */
    readonly speed: number;
    readonly timeZone: string;
    /** A jump that takes long is under way to this moment, and everything passes fast meanwhile. */
    readonly jumpingTo?: number | undefined;
  };
  /** The number to dial, E.164. */
  readonly number: string;
  readonly sampleCallers: readonly {
    readonly number: string;
    readonly name: Readonly<Record<Language, string>>;
    /** In which they are served, when it is one. */
    readonly language?: Language;
    /** What is to be seen. */
    readonly special: Readonly<Record<Language, string>>;
  }[];
  readonly phones: readonly Phone[];
  readonly chats: readonly Chat[];
  /** Newest first. */
  readonly inbox: readonly InboxMessage[];
  readonly agents: readonly AgentOnFloor[];
  readonly queues: readonly QueueOnFloor[];
  /** Of the last 24 virtual hours, newest first; at most 100. */
  readonly contacts: readonly ContactOnFloor[];
  /** Newest last; at most 300. */
  readonly log: readonly LogLine[];
  readonly promises: readonly {
    readonly number: string;
    readonly need: string;
    readonly dueAt: number;
    readonly state: string;
    /** A supervisor has been told that it is in trouble. */
    readonly escalated?: boolean | undefined;
  }[];
  readonly serviceLevel: {
    /** Seconds within which a contact should be answered. */
    readonly targetSeconds: number;
    readonly answeredInTime: number;
    readonly answered: number;
    readonly abandoned: number;
  };
  /** Contacts without a disposition, by agent. */
  readonly notRecorded: Readonly<Record<string, number>>;
  readonly scripts: readonly ScriptFigures[];
  /** By name. */
  readonly campaigns: readonly CampaignOnFloor[];
  /** What can be loaded, and who answers. */
  readonly calling: {
    /** False: the campaigns were not read yet. */
    readonly read: boolean;
    /** The example that is being loaded now. */
    readonly loading?: string | undefined;
    /** The people on the lists who have no phone in the page answer by themselves. */
    readonly customersAnswer: boolean;
    readonly examples: readonly {
      readonly name: string;
      readonly title: Readonly<Record<Language, string>>;
      readonly kind: CampaignKind;
      readonly manner: Manner;
      /** Different numbers on its list. */
      readonly people: number;
      /** The first of them, E.164. */
      readonly numbers: readonly string[];
    }[];
  };
}

/** A campaign with what it has come to: as counted, at most a minute old. Figures only, nobody's data. */
export interface CampaignOnFloor {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly kind: CampaignKind;
  readonly purpose: CallPurpose;
  readonly manner: Manner;
  /** Local dates, in the deployment's zone. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly state: CampaignState;
  /** Since when, epoch milliseconds. */
  readonly since: number;
  readonly possible: readonly CampaignAction[];
  readonly members: number;
  readonly over: number;
  readonly waiting: number;
  /** Settled ones. */
  readonly attempts: number;
  /** Calls that ring or talk now. */
  readonly inProgress: number;
  readonly outcomes: Readonly<Partial<Record<AttemptOutcome, number>>>;
  /** Members by why they are over: `attempt:answered`, `forbidden:gate.listed` … */
  readonly ends: Readonly<Record<string, number>>;
  /** By reason code of the gate, every refusal, also those that were allowed later. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly reached: number;
  readonly endedWell: number;
  /** Of those reached; undefined when nobody was. */
  readonly conversionPercent?: number | undefined;
  readonly answeredByPerson: number;
  /** Of the calls that a person answered. */
  readonly abandonedPercent: number;
  readonly mostAbandonedPercent: number;
  readonly unknown: number;
  readonly agentSeconds: { readonly talk: number; readonly hold: number; readonly afterContactWork: number };
  readonly objections: readonly {
    readonly objection: string;
    readonly raised: number;
    readonly overcome: number;
  }[];
  readonly lists: readonly {
    readonly id: string;
    readonly state: 'importing' | 'complete';
    readonly rows: number;
    readonly members: number;
    readonly duplicates: number;
    readonly bad: number;
    readonly problems: Readonly<Record<string, number>>;
    /** Members whom the gate would not let anybody call; by reason code, where one may have several. */
    readonly skipped: number;
    readonly skips: Readonly<Record<string, number>>;
  }[];
  /** Newest first; at most 8. */
  readonly changes: readonly {
    readonly what: CampaignChange['what'];
    readonly at: number;
    readonly by: string;
    readonly why: string;
  }[];
}

/** One customer's phone. Rings when the centre calls its number. */
export interface Phone {
  readonly id: string;
  /** E.164, or `withheld`. */
  readonly number: string;
  readonly state: 'idle' | 'ringing' | 'in-call';
  readonly contactId: string | undefined;
  /** What was heard and pressed or said in this call, in order. */
  readonly talk: readonly TalkLine[];
  /** What the block that listens now wants. */
  readonly wants: 'key' | 'digits' | 'speech' | undefined;
  readonly onHold: boolean;
}
export interface TalkLine {
  readonly at: number;
  readonly who: 'centre' | 'customer' | 'agent' | 'note';
  /**
   * As heard, keyed or said. A note is a word for the page to say in its own language: `ringing`, `answered`, `not-answered`, `agent` (one is on
   * the line now), `hold`, `off-hold`, `nobody-hears`, or `ended:` and the reason as contact records spell it (`ended:AGENT_DISCONNECT`).
   */
  readonly text: string;
  /** BCP 47, for speech synthesis. */
  readonly language: string | undefined;
}
export interface Chat {
  readonly id: string;
  readonly name: string;
  readonly contactId: string;
  readonly over: boolean;
  readonly talk: readonly TalkLine[];
}
export interface InboxMessage {
  readonly id: string;
  readonly at: number;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly subject: string | undefined;
  readonly text: string;
}

export interface AgentOnFloor {
  readonly username: string;
  readonly name: string;
  readonly routingProfile: string;
  /** Available, Offline, Missed, or a state of the centre's own. */
  readonly state: string;
  /** Chosen while on a contact: taken when the last one is closed. */
  readonly next?: string | undefined;
  /** Since when, epoch milliseconds. */
  readonly since: number;
  /** Somebody works this desk in the page; otherwise a simulated agent does, or nobody. */
  readonly byHand: boolean;
  readonly states: readonly string[];
  readonly contacts: readonly DeskContact[];
  /** By name, of the queues this agent serves. */
  readonly quickConnects: readonly string[];
}
export interface DeskContact {
  readonly contactId: string;
  readonly channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';
  readonly direction: 'inbound' | 'outbound';
  readonly phase: 'offered' | 'connecting' | 'connected' | 'after-contact-work';
  readonly onHold: boolean;
  readonly muted: boolean;
  /** Who consults with this agent: the quick connect, and whether all three talk. */
  readonly consulting:
    | { readonly with: string; readonly connected: boolean; readonly joined: boolean }
    | undefined;
  readonly customer: string;
  readonly queue: string | undefined;
  readonly since: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly talk: readonly TalkLine[];
  /** The guide's view, exactly as Connect would get it; undefined: none is shown now. */
  readonly view: ShownView | undefined;
  /** A guide runs and the next view is being made. */
  readonly viewComing: boolean;
}
export interface ShownView {
  /** New with every view that is shown, so that a form is not filled with another one's words. */
  readonly id: string;
  /** The view's ARN or id: `…:view/form:1`. */
  readonly viewId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actions: readonly string[];
}

export interface QueueOnFloor {
  readonly name: string;
  readonly waiting: number;
  readonly longestWaitSeconds: number;
  readonly staffed: number;
  readonly available: number;
}
export interface ContactOnFloor {
  readonly contactId: string;
  readonly channel: string;
  readonly from: string | undefined;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  readonly queue: string | undefined;
  readonly agent: string | undefined;
  readonly need: string | undefined;
  readonly disposition: string | undefined;
}
export interface LogLine {
  readonly number: number;
  readonly at: number;
  readonly contactId: string;
  readonly type: string;
  /** Without names and numbers of customers. */
  readonly text: string;
  readonly problem: boolean;
}
export interface ScriptFigures {
  readonly script: string;
  /** What the script is called. */
  readonly title?: Readonly<Partial<Record<Language, string>>> | undefined;
  readonly version: string;
  readonly contacts: number;
  readonly good: number;
  readonly offersMade: number;
  readonly offersAccepted: number;
  readonly objections: readonly {
    readonly objection: string;
    readonly raised: number;
    readonly overcome: number;
  }[];
}

/** `GET /contacts/<id>/path`: the flows that a contact went through, with the blocks in their places, and the arrows it followed. */
export interface ContactPath {
  readonly flows: readonly {
    readonly name: string;
    readonly blocks: readonly {
      readonly id: string;
      readonly type: string;
      readonly x: number;
      readonly y: number;
    }[];
    readonly arrows: readonly {
      readonly from: string;
      readonly to: string;
      readonly outcome: string;
      readonly followed: number;
    }[];
  }[];
}
