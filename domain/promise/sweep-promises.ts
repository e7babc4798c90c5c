import type { Clock } from '../shared/ports.ts';
import { type CallbackPromise, stateAt } from './model.ts';
import type { PromiseStore } from './ports.ts';

/** What a sweep found, in numbers: nobody's data. */
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
  readonly clock: Clock;
  readonly escalate: (late: LatePromises) => void;
}

/**
 * Looks through the running promises, tells that there are newly late ones, and notes each, once. It tells before it notes: a crash in
 * between is told again by the next sweep, never forgotten. It calls nobody.
 */
export const sweepPromises =
  ({ promises, clock, escalate }: SweepPromisesPorts) =>
  async (): Promise<PromiseSweep> => {
    const now = clock.now();
    const found = { running: 0, due: 0, late: 0, mostMinutesLate: 0 };
    const unnoted: CallbackPromise[] = [];
    for await (const promise of promises.running()) {
      const state = stateAt(promise, now);
      found.running += 1;
      found.due += state === 'due' ? 1 : 0;
      if (state === 'late') {
        found.late += 1;
        found.mostMinutesLate = Math.max(found.mostMinutesLate, minutesLate(promise, now));
        if (promise.state !== 'late') unnoted.push(promise);
      }
    }
    if (unnoted.length > 0) {
      escalate({ count: unnoted.length, mostMinutesLate: found.mostMinutesLate });
    }
    let newlyLate = 0;
    for (const promise of unnoted) {
      newlyLate += (await promises.markLate(promise)) ? 1 : 0;
    }
    return { ...found, newlyLate };
  };

const minutesLate = ({ dueAt }: CallbackPromise, now: Date): number =>
  Math.floor((now.getTime() - dueAt.getTime()) / 60_000);
