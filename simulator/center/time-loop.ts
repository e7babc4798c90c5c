import { setImmediate as afterThisTurn } from 'node:timers';
import { Fault } from '../../domain/shared/fault.ts';
import type { DueQueue } from './due-queue.ts';
import type { Present } from './present.ts';

/** Somebody waits for a promise that neither a sleeper nor real work can still settle: a bug in the test or in the centre. */
export class ClockStalled extends Fault {
  readonly code = 'clock.stalled';
  readonly retryable = false;
}

/** One who lets time pass: until it is reached from outside, or up to an instant. */
interface Goal {
  readonly limit: number;
  /** Settles when it is reached; rejects with what a sleeper threw, or with ClockStalled. */
  readonly pursued: Promise<void>;
  reach(): void;
}

export interface TimeLoop {
  pursue(limit: number): Goal;
  /** Something changed that the loop may be waiting for. */
  wake(): void;
}

export interface TimeLoopOptions {
  readonly stallMilliseconds: number;
  /** See `ClockOptions`. */
  readonly together: boolean;
}

/**
 * Lets time pass for all who want it: one sleeper is woken a turn of the event loop, so that everything it makes ready has run before
 * time moves again.
 */
export const createTimeLoop = (
  present: Present,
  due: DueQueue,
  { stallMilliseconds, together }: TimeLoopOptions,
): TimeLoop => {
  const goals = new Set<Goal & { fail(cause: unknown): void }>();
  let onChange: (() => void) | undefined;
  let driving = false;

  const wake = (): void => onChange?.();

  /** Resolves true at the next change; false when none came within so many real milliseconds. */
  const changeWithin = (milliseconds: number | undefined): Promise<boolean> =>
    new Promise((resolve) => {
      const settle = (change: boolean): void => {
        clearTimeout(patience);
        onChange = undefined;
        resolve(change);
      };
      const patience = milliseconds === undefined ? undefined : setTimeout(() => settle(false), milliseconds);
      onChange = () => settle(true);
    });

  const step = async (): Promise<void> => {
    await new Promise<void>((resolve) => afterThisTurn(resolve));
    present.catchUp();
    const goal = nearest(goals);
    if (goal === undefined) return;
    const next = due.next();
    const isWithNow = together && next !== undefined && next.at <= present.now;
    if (present.realInFlight > 0 && !isWithNow) await changeWithin(undefined);
    else if (next !== undefined && next.at <= goal.limit) {
      present.jumpTo(next.at);
      due.take()?.run();
    } else if (goal.limit < Number.POSITIVE_INFINITY) {
      present.jumpTo(goal.limit);
      goal.reach();
    } else if (!(await changeWithin(stallMilliseconds))) goal.fail(stalled(present.now));
  };

  const drive = async (): Promise<void> => {
    driving = true;
    try {
      while (goals.size > 0) await step();
    } catch (cause) {
      for (const goal of [...goals]) goal.fail(cause);
    } finally {
      driving = false;
    }
  };

  return {
    wake,
    pursue: (limit) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const goal = {
        limit,
        pursued: promise,
        reach: () => {
          goals.delete(goal);
          wake();
          resolve();
        },
        fail: (cause: unknown) => {
          goals.delete(goal);
          reject(cause);
        },
      };
      goals.add(goal);
      if (driving) wake();
      else void drive();
      return goal;
    },
  };
};

const nearest = <G extends Goal>(goals: ReadonlySet<G>): G | undefined => {
  let found: G | undefined;
  for (const goal of goals) if (found === undefined || goal.limit < found.limit) found = goal;
  return found;
};

const stalled = (now: number) =>
  new ClockStalled(
    `Nobody sleeps on the clock and nothing real is in flight at ${new Date(now).toISOString()}, so what is waited for cannot happen. ` +
      'Wrap outside work in clock.real, or end the call that is waited for.',
  );
