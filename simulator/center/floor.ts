import type { VirtualClock } from '../clock.ts';
import type { Participant } from '../engine/participant.ts';
import type { FlowEnd, FlowRun } from '../engine/run.ts';
import type { CenterServices } from '../engine/services.ts';
import type { AgentDialling } from './agent-dialling.ts';
import type { AgentPace } from './agent-pace.ts';
import type { AgentWork } from './agent-work.ts';
import type { Callbacks } from './callbacks.ts';
import type { Contact } from './contact.ts';
import type { ContactBook } from './contact-book.ts';
import type { CenterDefinition } from './definition.ts';
import type { Directory } from './directory.ts';
import type { FlowRuns } from './flow-runs.ts';
import type { Guides } from './guides.ts';
import type { Journal } from './journal.ts';
import type { ContactLife } from './life.ts';
import type { Offers } from './offers.ts';
import type { Outside } from './outside.ts';
import type { Queues } from './queues.ts';
import type { Reporting } from './reporting.ts';
import type { Roster } from './roster.ts';
import type { Transfers } from './transfers.ts';

/** The figures of the service that a test may want otherwise; virtual seconds. */
export interface CenterTimes {
  /** An offered contact rings so long before it is missed. The service's figure: 20. */
  readonly ringSeconds: number;
  /** Both whispers together; the service's figure: 120. */
  readonly whisperSeconds: number;
  /** A dialled customer's phone rings so long; StartOutboundVoiceContact's default: 60. */
  readonly dialSeconds: number;
  /** A callback left alone in its queue drops out after so many days. The service says 7 to 14: the shorter one here. */
  readonly callbackExpiryDays: number;
}

/** The parts of the centre, as they see each other. */
export interface Floor {
  readonly clock: VirtualClock;
  readonly definition: CenterDefinition;
  readonly times: CenterTimes;
  readonly directory: Directory;
  readonly journal: Journal;
  readonly book: ContactBook;
  readonly reporting: Reporting;
  readonly queues: Queues;
  readonly roster: Roster;
  readonly outside: Outside;
  readonly flows: FlowRuns;
  readonly life: ContactLife;
  readonly offers: Offers;
  readonly work: AgentWork;
  readonly pace: AgentPace;
  readonly dialling: AgentDialling;
  readonly guides: Guides;
  readonly transfers: Transfers;
  readonly callbacks: Callbacks;
  readonly services: CenterServices;
  readonly runFlow: (run: FlowRun) => Promise<FlowEnd>;
  /** A customer's leg begins: who is on it, and the contact it begins with. */
  openLine(contact: Contact, participant: Participant): void;
}
