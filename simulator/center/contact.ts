import type { ContactState } from '../engine/contact.ts';
import type { Participant } from '../engine/participant.ts';
import type { CallbackRequest } from '../engine/services.ts';
import type { Agent } from './agent.ts';

/** Where a contact is in its life. */
type Stage =
  /** A callback or a task before its time. */
  | 'scheduled'
  | 'in-flow'
  /** In a queue; its customer queue flow runs while there is a line. */
  | 'waiting'
  /** Still in its queue, but ringing at one agent. */
  | 'offered'
  /** Accepted: whispers, and for a callback the customer's phone. */
  | 'connecting'
  | 'connected'
  /** With an outside number that the flow handed it over to. */
  | 'outside'
  /** The disconnect flow runs. */
  | 'remaining'
  | 'ended';

/** One contact, which is one segment of what the customer sees as one call: what the engine sees of it, and what only the centre knows. */
export interface Contact {
  readonly state: ContactState;
  stage: Stage;
  /** The customer's leg; undefined for a task, for a callback before it is dialled, and while an agent consults. */
  line: Line | undefined;
  /** Stops the flow that runs for it now, or its dialling, or its talk with an outside party. */
  flow: AbortController | undefined;
  /** A flow that runs for it is not over yet, also when it has been stopped. */
  flowIsRunning: boolean;
  readonly times: ContactTimes;
  /** Moves from queue to queue that led here; the service allows 11. */
  readonly queueMoves: number;
  nextContactId: string | undefined;
  disconnectReason: string | undefined;
  agent: Agent | undefined;
  /** How often it was offered to an agent. */
  agentConnectionAttempts: number;
  readonly holds: { count: number; totalMilliseconds: number; longestMilliseconds: number; since?: number };
  callback: CallbackPromise | undefined;
  /** A callback was created from this contact, so leaving the queue is not giving up. */
  callbackCreated: boolean;
  /** The contact that took its place while its flow was still running: a move to another queue, a queue chosen in a disconnect flow. */
  successor: Contact | undefined;
  /** The agent whose quick connect made it, and the contact it was made from. */
  transfer: TransferOrigin | undefined;
  /** The number a flow handed it over to. */
  handedOverTo: { readonly number: string; readonly timeLimitSeconds: number } | undefined;
  transferredTo: string | undefined;
  campaignId: string | undefined;
}

interface ContactTimes {
  connectedToSystem?: number;
  scheduled?: number;
  enqueued?: number;
  dequeued?: number;
  connectedToAgent?: number;
  transferCompleted?: number;
  afterContactWorkStarted?: number;
  afterContactWorkEnded?: number;
  /** When the agent's part was over. */
  agentLeft?: number;
  disconnected?: number;
  lastUpdated?: number;
}

/** The promise behind a queued callback, carried from attempt to attempt. */
interface CallbackPromise {
  readonly request: CallbackRequest;
  /** 1 for the first call. */
  readonly attempt: number;
}

interface TransferOrigin {
  readonly agent: Agent;
  readonly from: Contact;
  /** Cold: the agent leaves as soon as the transfer is under way. Warm: consults first. */
  readonly kind: 'cold' | 'warm';
  /** Its name. */
  readonly quickConnect: string;
  /** For a quick connect to a user. */
  readonly userArn: string | undefined;
}

/** A customer's leg: one person, and the contacts that follow each other on it. */
export interface Line {
  readonly participant: Participant;
  contact: Contact;
  readonly contactIds: string[];
  end(end: CallEnd): void;
}

/** How a call was over for the customer. */
export interface CallEnd {
  /** The contact that was last on the line. */
  readonly contactId: string;
  /** `disconnectReason` as contact records spell it: CUSTOMER_DISCONNECT, AGENT_DISCONNECT, CONTACT_FLOW_DISCONNECT … */
  readonly reason: string;
  /** Epoch milliseconds, virtual. */
  readonly at: number;
}
