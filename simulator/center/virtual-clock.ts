import { setImmediate as afterThisTurn } from 'node:timers';
import { Fault } from '../../domain/shared/fault.ts';
import type { VirtualClock } from '../clock.ts';
import { type Due, DueQueue } from './due-queue.ts';

/** Somebody waits for a promise that neither a sleeper nor real work can still settle: a bug in the test or in the centre. */
export class ClockStalled extends Fault {
  readonly code = 'clock.stalled';
  readonly retryable = false;
}

export interface ClockOptions {
  /** Epoch milliseconds to start from. */
  readonly start: number;
  /** Real milliseconds that `runUntil` gives uncounted outside work when nothing sleeps and nothing real is in flight. Default 2000. */
  readonly stallMilliseconds?: number;
}

/** One who lets time pass: until its promise is settled, or up to an instant. */
interface Goal {
  readonly limit: number;
  reached: boolean;
  readonly reach: () => void;
  readonly fail: (cause: unknown) => void;
}

/** Virtual time moves in whole or fractional milliseconds; in follow mode it never passes a sleeper that has not been woken. */
export const createVirtualClock = ({ start, stallMilliseconds = 2000 }: ClockOptions): VirtualClock => {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const view = new Float64Array(shared);
  const due = new DueQueue();
  const goals = new Set<Goal>();
  let now = start;
  let realInFlight = 0;
  let wake: (() => void) | undefined;
  let driving = false;
  let speed = 0;
  let followedSince = 0;
  let timer: NodeJS.Timeout | undefined;
  let refresher: NodeJS.Timeout | undefined;
  view[0] = now;

  const setNow = (instant: number): void => {
    now = instant;
    view[0] = instant;
  };
  /** Follow mode: takes over the real time that has passed since last asked. */
  const catchUp = (): void => {
    if (speed === 0) return;
    const realNow = performance.now();
    const target = now + (realNow - followedSince) * speed;
    followedSince = realNow;
    if (realInFlight > 0) return;
    setNow(Math.max(now, Math.min(target, due.next()?.at ?? target)));
  };
  /** Something changed that the loop, or the timer of follow mode, may be waiting for. */
  const changed = (): void => {
    wake?.();
    if (speed > 0) rearm();
  };
  const rearm = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const next = due.next();
    if (next === undefined || realInFlight > 0) return;
    timer = setTimeout(wakeNext, Math.max(0, Math.min((next.at - now) / speed, 2 ** 30)));
  };
  const wakeNext = (): void => {
    catchUp();
    const next = due.next();
    if (next !== undefined && next.at <= now && realInFlight === 0) due.take()?.run();
    afterThisTurn(() => speed > 0 && rearm());
  };

  const drive = async (): Promise<void> => {
    driving = true;
    try {
      while (goals.size > 0) {
        await new Promise<void>((resolve) => afterThisTurn(resolve));
        catchUp();
        const goal = nearest(goals);
        if (goal === undefined) break;
        const next = due.next();
        if (realInFlight > 0) await changeWithin(undefined);
        else if (next !== undefined && next.at <= goal.limit) {
          setNow(Math.max(now, next.at));
          due.take()?.run();
        } else if (goal.limit < Number.POSITIVE_INFINITY) {
          setNow(Math.max(now, goal.limit));
          goal.reach();
        } else if (!(await changeWithin(stallMilliseconds))) goal.fail(stalled());
      }
    } catch (cause) {
      for (const goal of [...goals]) goal.fail(cause);
    } finally {
      driving = false;
    }
  };
  const stalled = () =>
    new ClockStalled(
      `Nobody sleeps on the clock and nothing real is in flight at ${new Date(now).toISOString()}, so what is waited for cannot happen. ` +
        'Wrap outside work in clock.real, or end the call that is waited for.',
    );
  /** Resolves true at the next change; false when none came within so many real milliseconds. */
  const changeWithin = (milliseconds: number | undefined): Promise<boolean> =>
    new Promise((resolve) => {
      const patience = milliseconds === undefined ? undefined : setTimeout(() => settle(false), milliseconds);
      const settle = (change: boolean): void => {
        clearTimeout(patience);
        wake = undefined;
        resolve(change);
      };
      wake = () => settle(true);
    });
  const pursue = (limit: number): { readonly goal: Goal; readonly pursued: Promise<void> } => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const goal: Goal = {
      limit,
      reached: false,
      reach: () => {
        goal.reached = true;
        goals.delete(goal);
        wake?.();
        resolve();
      },
      fail: (cause) => {
        goals.delete(goal);
        reject(cause);
      },
    };
    goals.add(goal);
    if (driving) wake?.();
    else void drive();
    return { goal, pursued: promise };
  };

  const put = (instant: number, run: () => void): Due => {
    catchUp();
    const entry = due.add(Math.max(instant, now), run);
    changed();
    return entry;
  };
  /** `passed` runs in the same step in which the sleep ends, before time can move again. */
  const sleep = (milliseconds: number, signal: AbortSignal | undefined, passed?: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const over = (): void => {
        signal?.removeEventListener('abort', abort);
        passed?.();
        resolve();
      };
      const abort = (): void => {
        due.cancel(entry);
        passed?.();
        reject(signal?.reason);
      };
      if (signal?.aborted) {
        passed?.();
        reject(signal.reason);
        return;
      }
      catchUp();
      const entry = put(now + Math.max(0, milliseconds), over);
      signal?.addEventListener('abort', abort, { once: true });
    });

  return {
    shared,
    now: () => {
      catchUp();
      return new Date(now);
    },
    nowMilliseconds: () => {
      catchUp();
      return now;
    },
    sleep: (milliseconds, signal) => sleep(milliseconds, signal),
    at: (instant, run) => {
      const entry = put(instant, run);
      if (entry.at > now || speed > 0) return () => due.cancel(entry);
      queueMicrotask(() => {
        if (entry.cancelled) return;
        due.cancel(entry);
        run();
      });
      return () => due.cancel(entry);
    },
    real: async (work) => {
      catchUp();
      realInFlight += 1;
      try {
        return await work();
      } finally {
        catchUp();
        realInFlight -= 1;
        if (realInFlight === 0) changed();
      }
    },
    sleepInsideReal: (milliseconds, signal) => {
      if (realInFlight === 0) return sleep(milliseconds, signal);
      catchUp();
      realInFlight -= 1;
      if (realInFlight === 0) changed();
      return sleep(milliseconds, signal, () => {
        realInFlight += 1;
      });
    },
    runUntil: async (done) => {
      if (speed > 0) return done;
      const { goal, pursued } = pursue(Number.POSITIVE_INFINITY);
      const settled = () => goal.reached || goal.reach();
      done.then(settled, settled);
      await pursued;
      return done;
    },
    advance: (milliseconds) => {
      catchUp();
      return pursue(now + Math.max(0, milliseconds)).pursued;
    },
    follow: (newSpeed) => {
      catchUp();
      speed = newSpeed;
      followedSince = performance.now();
      clearTimeout(timer);
      clearInterval(refresher);
      if (speed === 0) return;
      refresher = setInterval(catchUp, 50).unref();
      rearm();
    },
    stop: () => {
      catchUp();
      speed = 0;
      clearTimeout(timer);
      clearInterval(refresher);
    },
  };
};

const nearest = (goals: ReadonlySet<Goal>): Goal | undefined => {
  let found: Goal | undefined;
  for (const goal of goals) if (found === undefined || goal.limit < found.limit) found = goal;
  return found;
};
