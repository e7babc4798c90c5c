import type { CallbackPromise } from './model.ts';

/** The promises that run, one a number and need. */
export interface PromiseStore {
  /**
   * Makes a promise in one write, unless one for the same number and need is running.
   *
   * @returns the promise that stands now: this one, or the one that stood.
   */
  make(promise: CallbackPromise): Promise<CallbackPromise>;
  /** Every promise that runs. Costs what is running, not what was ever promised. */
  running(): AsyncIterable<CallbackPromise>;
  /** Notes that a promise is late. @returns whether it was this call that did: a promise is noted once. */
  markLate(promise: CallbackPromise): Promise<boolean>;
}
