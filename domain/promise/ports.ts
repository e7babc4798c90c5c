import type { CallbackPromise } from './model.ts';

/** The promises, one a number and need. */
export interface PromiseStore {
  /**
   * Makes a promise in one write, unless one for the same number and need is running.
   *
   * @returns the promise that stands now: this one, or the one that stood.
   */
  make(promise: CallbackPromise): Promise<CallbackPromise>;
  find(of: Pick<CallbackPromise, 'number' | 'need'>): Promise<CallbackPromise | undefined>;
  /** Writes the promise in place of the revision before its own; `conflict` when another stands by now. */
  change(promise: CallbackPromise): Promise<'changed' | 'conflict'>;
  /** Every promise that runs. Costs what is running, not what was ever promised. */
  running(): AsyncIterable<CallbackPromise>;
}

/** Finds a promise by its id, for those that a task or a contact is for. */
export interface PromiseIndex {
  note(promise: Pick<CallbackPromise, 'id' | 'number' | 'need' | 'dueAt'>): Promise<void>;
  /** The promise itself; undefined when there is none, or another one stands in its place. */
  find(id: string): Promise<CallbackPromise | undefined>;
}

/** What a sweep looks through: the promises that run, and those that are over and have not left yet. */
export interface PromiseShelf {
  all(): AsyncIterable<CallbackPromise>;
  /** Takes a promise that is over to those of the past, unless it was changed. */
  putAway(promise: CallbackPromise): Promise<void>;
}

export type TaskStart =
  | { readonly started: true; readonly contactId: string }
  /** Certainly nothing was started. */
  | { readonly started: false }
  /** No answer came: the task may be there. */
  | { readonly started: 'unknown' };

/** Tasks about promises, for people. */
export interface PromiseTasks {
  /** For an agent of the team, to look and ring. `number`: of the promise's tasks; asking again for the same is the same task while Connect remembers it. */
  callback(promise: CallbackPromise, number: number): Promise<TaskStart>;
  /** For a supervisor: what was promised, since when it is late, or why nobody can keep it. */
  escalate(promise: CallbackPromise): Promise<TaskStart>;
  /** Ends a contact that waits for nothing any more; `gone`: it was over. */
  stop(contactId: string): Promise<'stopped' | 'gone'>;
}

/** The running promise on the customer's card. */
export interface PromiseCards {
  /** @param dueAt of the promise of this number that is due first; undefined: none runs. */
  show(number: string, customerId: string, dueAt: Date | undefined): Promise<void>;
}
