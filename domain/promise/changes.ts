import type { CallbackPromise, PromiseEnd, PromiseWork, TimeWindow, Trouble } from './model.ts';

/** What can become of a promise. Each is the next revision, to be written in place of the one it was made from. */
const changed = (promise: CallbackPromise, more: Partial<CallbackPromise>): CallbackPromise => ({
  ...promise,
  ...more,
  revision: promise.revision + 1,
});

export const worked = (promise: CallbackPromise, work: Partial<PromiseWork>): CallbackPromise =>
  changed(promise, { work: { ...promise.work, ...work } });

/** Contacts that were to keep it and need not any more. */
const idle = ({ work, queuedContactId }: CallbackPromise): readonly string[] => [
  ...work.stop,
  ...(work.task?.contactId === undefined ? [] : [work.task.contactId]),
  ...(queuedContactId === undefined ? [] : [queuedContactId]),
];

export interface Agreed {
  readonly chosen: TimeWindow | undefined;
  readonly dueFrom: Date;
  readonly dueAt: Date;
  readonly agreedIn: string;
  readonly queuedContactId?: string | undefined;
}

/**
 * The customer and we agree on another time: what was begun for the old one ends, and the clock is the new one's.
 *
 * @param inTalk it is agreed in the very callback, whose contacts go on.
 */
export const agreedAnew = (promise: CallbackPromise, agreed: Agreed, inTalk = false): CallbackPromise => {
  const { work } = promise;
  return changed(promise, {
    chosen: agreed.chosen,
    dueFrom: agreed.dueFrom,
    dueAt: agreed.dueAt,
    agreedIn: agreed.agreedIn,
    queuedContactId: agreed.queuedContactId,
    state: 'promised',
    work: {
      ...work,
      nextTaskAt: agreed.dueFrom,
      task: undefined,
      // A call in which it was agreed anew is over as a try: what becomes of it keeps nothing.
      calls: work.calls + (work.calling === undefined ? 0 : 1),
      calling: undefined,
      missed: 0,
      skipped: 0,
      trouble: undefined,
      escalation: undefined,
      stop: inTalk ? work.stop : idle(promise).filter((contactId) => contactId !== agreed.queuedContactId),
    },
  });
};

/** It is over. The contact in which it ended goes on; everything else that was to keep it is stopped. */
export const ended = (
  promise: CallbackPromise,
  why: PromiseEnd,
  at: Date,
  here?: string | undefined,
): CallbackPromise =>
  changed(promise, {
    state: why === 'talked' ? 'kept' : 'withdrawn',
    queuedContactId: undefined,
    work: {
      ...promise.work,
      task: undefined,
      calling: undefined,
      ended: { at, why },
      // Whoever talked has the task still open and closes it.
      stop: why === 'talked' ? promise.work.stop : idle(promise).filter((contactId) => contactId !== here),
    },
  });

export const inTrouble = (promise: CallbackPromise, trouble: Trouble): CallbackPromise =>
  worked(promise, { trouble, task: undefined, calling: undefined });

/** Minutes after which a customer who was not reached is tried again: once more after each; then a supervisor decides. */
const triesAgainAfterMinutes = [30, 180] as const;
const minute = 60_000;

/**
 * A call did not reach the customer. Tried again after half an hour, then after three hours, when people work and the time has not passed by
 * then; else a supervisor is asked.
 *
 * @param opens the first moment at which people work, from an instant on.
 */
export const notReached = (
  promise: CallbackPromise,
  call: number,
  at: Date,
  opens: (instant: Date) => Date,
): CallbackPromise => {
  const { work, dueAt } = promise;
  const missed = work.missed + 1;
  const minutes = triesAgainAfterMinutes[missed - 1];
  const next = minutes === undefined ? undefined : opens(new Date(at.getTime() + minutes * minute));
  const tried = changed(promise, {
    queuedContactId: undefined,
    work: { ...work, calls: call, missed, calling: undefined, task: undefined },
  });
  const again = next !== undefined && (next < dueAt || promise.state === 'late');
  return again
    ? { ...tried, work: { ...tried.work, nextTaskAt: next } }
    : { ...tried, work: { ...tried.work, trouble: 'not-reached' } };
};

const mostSkips = 3;
const minutesAfterSkip = 15;

/** An agent does not ring; somebody else gets it a little later, a supervisor after the third time. */
export const skipped = (
  promise: CallbackPromise,
  at: Date,
  opens: (instant: Date) => Date,
): CallbackPromise => {
  const skips = promise.work.skipped + 1;
  return worked(promise, {
    skipped: skips,
    task: undefined,
    nextTaskAt: opens(new Date(at.getTime() + minutesAfterSkip * minute)),
    ...(skips >= mostSkips ? { trouble: 'refused-by-agents' as const } : {}),
  });
};
