import type { Conversations } from '../conversation/ports.ts';
import type { ScriptRecord } from '../script/record.ts';
import type { Language } from '../shared/language.ts';
import type { ContactJournal } from './ports.ts';

/** A conversation that an agent left without a disposition. */
export interface NotRecorded {
  readonly conversationId: string;
  /** The contact in which the agent had it. */
  readonly contactId: string;
  readonly username: string;
  readonly at: Date;
}

/** What is not recorded, counted by agent, with the task that asks for it. */
export interface NotRecordedStore {
  /** Counts it with its agent, once a conversation. @returns what is counted: this, or what was there. */
  count(missing: NotRecorded): Promise<NotRecorded>;
  find(conversationId: string): Promise<NotRecorded | undefined>;
  /** It is recorded now: it does not count any more. That a task was started for it stays known. */
  strikeOff(missing: NotRecorded): Promise<void>;
  /** Writes down that a task is about to be started; `claimed-already` when that was ever written, by whomever. */
  claimTask(conversationId: string): Promise<'claimed' | 'claimed-already'>;
  /** What became of it. `not-started`: it was certainly not, and may be claimed again. `unknown` is final: nobody repeats it. */
  settleTask(
    conversationId: string,
    outcome: 'started' | 'unknown' | 'impossible' | 'not-started',
  ): Promise<void>;
}

/** A task that comes to the agent, to record what they did not. */
export interface DispositionTask {
  readonly conversationId: string;
  /** Of the agent's user; undefined when the record did not say: the task goes to the team. */
  readonly agentId: string | undefined;
  readonly language: Language;
  readonly need: string;
  readonly team: string;
  /** When the contact began. */
  readonly startedAt: Date;
}

export interface DispositionTasks {
  /** `busy`: certainly not started, ask again later; `impossible`: certainly not, and asking again will not help; `unknown`: no answer came. */
  start(task: DispositionTask): Promise<'started' | 'busy' | 'impossible' | 'unknown'>;
}

export interface MissingDispositionPorts {
  readonly journal: Pick<ContactJournal, 'find'>;
  readonly conversations: Conversations;
  readonly notRecorded: NotRecordedStore;
  readonly tasks: DispositionTasks;
  /** Keeps how a script's contact ended, so that the report knows of those that nobody noted. */
  readonly keepEnd: (end: ScriptRecord) => Promise<void>;
}
