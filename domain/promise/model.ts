import type { Need } from '../need/model.ts';
import type { Language } from '../shared/language.ts';

/**
 * The life of a promised callback: `promised` until people can act on it, `due` from then on, `late` once its time has passed, and in the
 * end `kept` or `withdrawn`. `due` is never stored: it follows from the clock, see `stateAt`.
 */
export const promiseStates = ['promised', 'due', 'late', 'kept', 'withdrawn'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** That somebody calls back, as a record with a clock. There is one running promise at most a number and need. */
export interface CallbackPromise {
  /** From the contact and the need, so that a retry makes the same promise. */
  readonly id: string;
  /** E.164: whom we call. */
  readonly number: string;
  readonly need: Need;
  readonly language: Language;
  readonly customerId: string | undefined;
  /** The contact in which it was made. */
  readonly contactId: string;
  readonly state: Exclude<PromiseState, 'due'>;
  readonly promisedAt: Date;
  /** The first moment at which people work and can call. */
  readonly dueFrom: Date;
  /** The last moment at which the promise is kept in time. */
  readonly dueAt: Date;
}

/** Somebody still has to call. */
export const isRunning = ({ state }: Pick<CallbackPromise, 'state'>): boolean =>
  state === 'promised' || state === 'late';

/** Where a promise stands at an instant, also before a sweep has noted that it is late. */
export const stateAt = (promise: CallbackPromise, instant: Date): PromiseState => {
  if (promise.state !== 'promised') return promise.state;
  if (instant > promise.dueAt) return 'late';
  return instant >= promise.dueFrom ? 'due' : 'promised';
};
