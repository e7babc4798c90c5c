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

/**
 * Looks through the running promises and notes each one that is late, once. It calls nobody: it makes a broken promise visible, also
 * when it runs twice at the same time or not for hours.
 */
export const sweepPromises =
  ({ promises, clock }: { readonly promises: PromiseStore; readonly clock: Clock }) =>
  async (): Promise<PromiseSweep> => {
    const now = clock.now();
    const sweep = { running: 0, due: 0, late: 0, newlyLate: 0, mostMinutesLate: 0 };
    for await (const promise of promises.running()) {
      sweep.running += 1;
      const state = stateAt(promise, now);
      if (state === 'due') {
        sweep.due += 1;
      }
      if (state === 'late') {
        sweep.late += 1;
        sweep.mostMinutesLate = Math.max(sweep.mostMinutesLate, minutesLate(promise, now));
        sweep.newlyLate += promise.state !== 'late' && (await promises.markLate(promise)) ? 1 : 0;
      }
    }
    return sweep;
  };

const minutesLate = ({ dueAt }: CallbackPromise, now: Date): number =>
  Math.floor((now.getTime() - dueAt.getTime()) / 60_000);
