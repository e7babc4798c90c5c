import type { Need } from '../need/model.ts';
import type { Language } from '../shared/language.ts';

/**
 * The life of a promised callback: `promised` until people can act on it, `due` from then on, `late` once its time has passed, and in the
 * end `kept` or `withdrawn`. `due` is never stored: it follows from the clock, see `stateAt`.
 */
export const promiseStates = ['promised', 'due', 'late', 'kept', 'withdrawn'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** A stretch of opening time in which somebody is called: `to` is its very end. */
export interface TimeWindow {
  readonly from: Date;
  readonly to: Date;
}

/** That somebody calls back, as a record with a clock. There is one running promise at most a number and need. */
export interface CallbackPromise {
  /** From the contact and the need, so that a retry makes the same promise. */
  readonly id: string;
  /** 1 when it is made, one more with every change: it decides every race. */
  readonly revision: number;
  /** E.164: whom we call. */
  readonly number: string;
  readonly need: Need;
  readonly language: Language;
  readonly customerId: string | undefined;
  /** The conversation in which it was made, and with which the callback goes on. */
  readonly contactId: string;
  /** The conversation in which it was agreed last: made, moved, or said again by an agent. */
  readonly agreedIn: string;
  readonly state: Exclude<PromiseState, 'due'>;
  readonly promisedAt: Date;
  /** The first moment at which people work and can call. */
  readonly dueFrom: Date;
  /** The last moment at which the promise is kept in time. */
  readonly dueAt: Date;
  /** What the caller chose; undefined: as soon as possible, by the 24-hour clock. */
  readonly chosen: TimeWindow | undefined;
  /** Connect's own callback, which keeps the caller's place in the queue; undefined: an agent gets a task. */
  readonly queuedContactId: string | undefined;
  readonly work: PromiseWork;
}

/** What is being done to keep it. */
export interface PromiseWork {
  /** No task before this. */
  readonly nextTaskAt: Date;
  /** How many tasks were started for it, this one included. */
  readonly tasks: number;
  /** `starting`: written before Connect is asked. */
  readonly task: StartedContact | undefined;
  /** Calls that are settled, whatever came of them: the next one is number `calls + 1`. */
  readonly calls: number;
  /** The call that an agent placed and that nobody has settled yet. */
  readonly calling: { readonly number: number; readonly at: Date } | undefined;
  /** Calls that did not reach the customer, since it was agreed last. */
  readonly missed: number;
  /** Agents who did not ring, since it was agreed last. */
  readonly skipped: number;
  /** Why nobody can keep it without a supervisor. */
  readonly trouble: Trouble | undefined;
  /** The task for a supervisor; once for each time that was agreed. */
  readonly escalation: StartedContact | undefined;
  /** Contacts that wait for nothing any more: the sweep stops them. */
  readonly stop: readonly string[];
  /** What the customer's card says of it; undefined: nothing. */
  readonly shownDueAt: Date | undefined;
  readonly ended: { readonly at: Date; readonly why: PromiseEnd } | undefined;
}

export interface StartedContact {
  readonly state: 'starting' | 'started';
  readonly at: Date;
  readonly contactId: string | undefined;
}

export const troubles = ['not-reached', 'not-allowed', 'refused-by-agents', 'unknown'] as const;
/**
 * `not-reached`: all tries went unanswered, or the number does not exist · `not-allowed`: the gate says that this number may never be called
 * · `refused-by-agents`: skipped again and again · `unknown`: nobody knows whether the customer was rung.
 */
export type Trouble = (typeof troubles)[number];

export const promiseEnds = ['talked', 'cancelled', 'served', 'refused', 'closed'] as const;
/**
 * `talked`: with an agent, in the callback · `cancelled` by the customer · `served` when they rang themselves · `refused`: they do not want
 * to be called · `closed` by a supervisor, with a reason.
 */
export type PromiseEnd = (typeof promiseEnds)[number];

/** Somebody still has to call. */
export const isRunning = ({ state }: Pick<CallbackPromise, 'state'>): boolean =>
  state === 'promised' || state === 'late';

/** It is over, and so is everything that had to follow from that. */
export const isSettled = (promise: Pick<CallbackPromise, 'state' | 'work'>): boolean =>
  !isRunning(promise) && promise.work.stop.length === 0 && promise.work.shownDueAt === undefined;

/** Where a promise stands at an instant, also before a sweep has noted that it is late. */
export const stateAt = (promise: CallbackPromise, instant: Date): PromiseState => {
  if (promise.state !== 'promised') return promise.state;
  if (instant > promise.dueAt) return 'late';
  return instant >= promise.dueFrom ? 'due' : 'promised';
};

/** Of a promise that nobody has begun to keep. */
export const freshWork = (nextTaskAt: Date): PromiseWork => ({
  nextTaskAt,
  tasks: 0,
  task: undefined,
  calls: 0,
  calling: undefined,
  missed: 0,
  skipped: 0,
  trouble: undefined,
  escalation: undefined,
  stop: [],
  shownDueAt: undefined,
  ended: undefined,
});

/** What a callback is called where campaigns have names: in the number's record, the ledger, the reports. */
export const callbackCampaign = 'callback';

/** `callback.<key>.<promise>-<call>`: see `attemptIdOf`. */
export const callbackAttemptId = (key: string, { id, work }: Pick<CallbackPromise, 'id' | 'work'>): string =>
  `${callbackCampaign}.${key}.${id.replace('.', '_')}-${work.calls + 1}`;

/** Undefined when the attempt is none of a promised callback. */
export const readCallbackAttemptId = (
  attemptId: string,
): { readonly promiseId: string; readonly call: number } | undefined => {
  const [, name, call] = /^callback\.[\w-]+\.(.+)-(\d+)$/.exec(attemptId) ?? [];
  if (name === undefined) return undefined;
  const place = name.lastIndexOf('_');
  return place < 1
    ? undefined
    : { promiseId: `${name.slice(0, place)}.${name.slice(place + 1)}`, call: Number(call) };
};
