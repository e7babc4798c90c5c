import type { Clock } from '../shared/ports.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { type CallbackPromise, isRunning, isSettled, stateAt } from './model.ts';
import type { PromiseCards, PromiseIndex, PromiseShelf, PromiseStore, PromiseTasks } from './ports.ts';
import { tend } from './tend-promise.ts';

/** What a sweep found and did, in numbers: nobody's data. */
export interface PromiseSweep {
  readonly running: number;
  /** People work, and the time has not passed. */
  readonly due: number;
  /** Past their time, those of earlier sweeps included. */
  readonly late: number;
  /** Noted as late by this sweep. */
  readonly newlyLate: number;
  /** How far the oldest late promise is past its time, in whole minutes. */
  readonly mostMinutesLate: number;
  /** Tasks started for agents, and for supervisors. */
  readonly tasks: number;
  readonly escalated: number;
  /** Tasks and queued callbacks that were stopped because nothing waits for them any more. */
  readonly stopped: number;
  /** Promises over which this sweep failed; the next one comes back to them. */
  readonly failed: number;
}

/** Tells the people who run the centre. */
export interface LatePromises {
  /** That were not yet noted as late. */
  readonly count: number;
  /** Of all that are late, the longest, in whole minutes. */
  readonly mostMinutesLate: number;
}

export interface SweepPromisesPorts {
  readonly promises: PromiseStore;
  readonly index: PromiseIndex;
  readonly shelf: PromiseShelf;
  readonly tasks: PromiseTasks;
  readonly cards: PromiseCards;
  readonly clock: Clock;
  readonly workingTime: WorkingTime;
  readonly escalate: (late: LatePromises) => void;
}

/**
 * Looks through the promises and does what each wants now: tells of late ones and notes each, gives due ones to an agent and troubled ones to a
 * supervisor, stops what waits in vain, makes the cards say what is true. It tells before it notes, and writes before it starts a task: a
 * crash in between is made good by the next sweep. It calls nobody. One promise that fails holds up none of the others.
 *
 * @throws the first fault met, after every promise was tended.
 */
export const sweepPromises = (ports: SweepPromisesPorts) => async (): Promise<PromiseSweep> => {
  const now = ports.clock.now();
  const all: CallbackPromise[] = [];
  for await (const promise of ports.shelf.all()) all.push(promise);
  const running = all.filter(isRunning);
  const late = running.filter((promise) => stateAt(promise, now) === 'late');
  const mostMinutesLate = Math.max(0, ...late.map((promise) => minutesLate(promise, now)));
  const unnoted = late.filter(({ state }) => state !== 'late').length;
  if (unnoted > 0) ports.escalate({ count: unnoted, mostMinutesLate });

  const done = { newlyLate: 0, tasks: 0, escalated: 0, stopped: 0, failed: 0 };
  const faults: unknown[] = [];
  for (const promise of all) {
    try {
      const did = await tend(ports, promise, now, shownFor(promise, running));
      done.newlyLate += did.late ? 1 : 0;
      done.tasks += did.task ? 1 : 0;
      done.escalated += did.escalated ? 1 : 0;
      done.stopped += did.stopped;
      if (isSettled(did.promise) && isOld(did.promise, now)) await ports.shelf.putAway(did.promise);
    } catch (fault) {
      done.failed += 1;
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return {
    running: running.length,
    due: running.filter((promise) => stateAt(promise, now) === 'due').length,
    late: late.length,
    mostMinutesLate,
    ...done,
  };
};

/** What the card is to say for the customer: the time of whichever of their promises to this number is due first. */
const shownFor = (
  { number, customerId }: CallbackPromise,
  running: readonly CallbackPromise[],
): Date | undefined =>
  running
    .filter((one) => one.number === number && one.customerId === customerId)
    .map(({ dueAt }) => dueAt)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(0);

const minutesLate = ({ dueAt }: CallbackPromise, now: Date): number =>
  Math.floor((now.getTime() - dueAt.getTime()) / 60_000);

/** What is over stays within reach for a day: news of it may come late. */
const isOld = ({ work }: CallbackPromise, now: Date): boolean =>
  work.ended !== undefined && now.getTime() - work.ended.at.getTime() > 86_400_000;
