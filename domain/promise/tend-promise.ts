import { isOpen } from '../working-time/is-open.ts';
import { worked } from './changes.ts';
import { type CallbackPromise, isRunning, type StartedContact, stateAt } from './model.ts';
import type { TaskStart } from './ports.ts';
import type { SweepPromisesPorts } from './sweep-promises.ts';

export interface Tended {
  readonly promise: CallbackPromise;
  readonly late: boolean;
  readonly task: boolean;
  readonly escalated: boolean;
  readonly stopped: number;
}

const minute = 60_000;
/** A start that nobody noted after so long was cut off: it is tried again, with the same token. A task that is there twice calls nobody. */
const startMinutes = 10;
/** A call whose end nobody has heard of for so long is settled nowhere else any more. */
const callMinutes = 4.5 * 60;

/** Does for one promise what it wants now. Each step writes first; a step that finds the promise changed leaves it to the next sweep. */
export const tend = async (
  ports: SweepPromisesPorts,
  found: CallbackPromise,
  now: Date,
  shown: Date | undefined,
): Promise<Tended> => {
  const { promises } = ports;
  let promise = found;
  const did = { late: false, task: false, escalated: false, stopped: 0 };
  const write = async (next: CallbackPromise): Promise<boolean> => {
    if ((await promises.change(next)) === 'conflict') return false;
    promise = next;
    return true;
  };

  for (const contactId of promise.work.stop) {
    did.stopped += (await ports.tasks.stop(contactId)) === 'stopped' ? 1 : 0;
  }
  if (promise.work.stop.length > 0 && !(await write(worked(promise, { stop: [] }))))
    return { promise, ...did };

  if (promise.state === 'promised' && stateAt(promise, now) === 'late') {
    if (!(await write({ ...worked(promise, {}), state: 'late' }))) return { promise, ...did };
    did.late = true;
  }
  if (isRunning(promise) && isForgotten(promise, now)) {
    const { calling } = promise.work;
    const forgotten = worked(promise, {
      calls: calling?.number ?? 0,
      calling: undefined,
      trouble: 'unknown',
    });
    if (!(await write(forgotten))) return { promise, ...did };
  }
  if (wantsSupervisor(promise, now)) {
    await ports.index.note(promise);
    if (!(await write(worked(promise, { escalation: starting(now) })))) return { promise, ...did };
    const start = await ports.tasks.escalate(promise);
    did.escalated = start.started === true;
    if (!(await write(worked(promise, { escalation: started(start, now) })))) return { promise, ...did };
  }
  if (wantsAgent(ports, promise, now)) {
    // One that was cut off is asked for by its own number again: Connect may know it.
    const number = promise.work.task === undefined ? promise.work.tasks + 1 : promise.work.tasks;
    await ports.index.note(promise);
    if (!(await write(worked(promise, { tasks: number, task: starting(now) })))) return { promise, ...did };
    const start = await ports.tasks.callback(promise, number);
    did.task = start.started === true;
    if (!(await write(worked(promise, { task: started(start, now) })))) return { promise, ...did };
  }
  if (promise.customerId !== undefined && promise.work.shownDueAt?.getTime() !== shown?.getTime()) {
    await ports.cards.show(promise.number, promise.customerId, shown);
    await write(worked(promise, { shownDueAt: shown }));
  }
  return { promise, ...did };
};

const starting = (at: Date): StartedContact => ({ state: 'starting', at, contactId: undefined });

/** Certainly nothing: as before, and tried again by the next sweep. No answer: it stays as it was written, and is asked for again later. */
const started = (start: TaskStart, at: Date): StartedContact | undefined => {
  if (start.started === false) return undefined;
  return start.started === 'unknown' ? starting(at) : { state: 'started', at, contactId: start.contactId };
};

const wasCutOff = (contact: StartedContact, now: Date): boolean =>
  contact.state === 'starting' && now.getTime() - contact.at.getTime() >= startMinutes * minute;

const wantsSupervisor = (promise: CallbackPromise, now: Date): boolean => {
  const { trouble, escalation } = promise.work;
  if (!isRunning(promise) || (promise.state !== 'late' && trouble === undefined)) return false;
  return escalation === undefined || wasCutOff(escalation, now);
};

const wantsAgent = ({ workingTime }: SweepPromisesPorts, promise: CallbackPromise, now: Date): boolean => {
  const { trouble, task, calling, nextTaskAt } = promise.work;
  return (
    isRunning(promise) &&
    promise.queuedContactId === undefined &&
    trouble === undefined &&
    calling === undefined &&
    nextTaskAt <= now &&
    isOpen(workingTime, now) &&
    (task === undefined || wasCutOff(task, now))
  );
};

const isForgotten = ({ work: { calling } }: CallbackPromise, now: Date): boolean =>
  calling !== undefined && now.getTime() - calling.at.getTime() >= callMinutes * minute;
