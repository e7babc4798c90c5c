import type { CountedSums } from '../campaign/ports.ts';
import type { Language } from '../shared/language.ts';
import type { Clock } from '../shared/ports.ts';
import type { GateQuestion, OutboundSettings, Verdict } from './model.ts';
import type {
  AttemptFollowUp,
  Calls,
  ContactAttempts,
  DialNotes,
  DialQueue,
  DialReader,
  Floor,
  Members,
  NationalLists,
  NumberBook,
  Pace,
} from './ports.ts';

/** What claiming a number and placing one call needs. */
export interface CallPorts {
  readonly numbers: NumberBook;
  readonly notes: DialNotes;
  readonly calls: Pick<Calls, 'place'>;
  readonly followUp: AttemptFollowUp;
  readonly clock: Clock;
}

/** What deciding needs. */
export interface GatePorts {
  readonly gate: (question: GateQuestion) => Verdict;
  readonly lists: NationalLists;
  readonly settings: OutboundSettings;
  readonly deploymentZone: string;
}

/** The queue of a team that serves a language. */
export type QueueOf = (team: string, language: Language) => string;

export interface DialPorts extends CallPorts, GatePorts {
  readonly calls: Calls;
  readonly reader: DialReader;
  readonly members: Pick<Members, 'advance'>;
  readonly contacts: ContactAttempts;
  readonly queue: DialQueue;
  readonly pace: Pace;
  readonly floor: Floor;
  /** Asked only for campaigns with quotas; may be a little old. */
  readonly sums: (campaign: string) => Promise<CountedSums>;
  readonly queueOf: QueueOf;
}
