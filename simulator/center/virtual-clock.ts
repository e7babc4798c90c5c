import { setImmediate as afterThisTurn } from 'node:timers';
import type { VirtualClock } from '../clock.ts';
import { type Due, DueQueue } from './due-queue.ts';
import { Present } from './present.ts';
import { createTimeLoop } from './time-loop.ts';

export interface ClockOptions {
  /** Epoch milliseconds to start from. */
  readonly start: number;
  /** Real milliseconds that `runUntil` gives uncounted outside work when nothing sleeps and nothing real is in flight. Default 2000. */
  readonly stallMilliseconds?: number;
  /**
   * Sleepers of one instant are woken also while real work of that instant runs, so that both cores have work: faster where many do something at
   * a time, but which of them is done first is no longer the same each time. Default: one after the other.
   */
  readonly together?: boolean;
}

/** How often, in real milliseconds, the shared view is refreshed while real time is followed. */
const refreshMilliseconds = 50;

/** Virtual time moves in whole or fractional milliseconds. Stopped, it wakes nobody any more. */
export const createVirtualClock = ({
  start,
  stallMilliseconds = 2000,
  together = false,
}: ClockOptions): VirtualClock => {
  const due = new DueQueue();
  const present = new Present(start, due);
  const loop = createTimeLoop(present, due, { stallMilliseconds, together });
  let timer: NodeJS.Timeout | undefined;
  let refresher: NodeJS.Timeout | undefined;

  const changed = (): void => {
    loop.wake();
    if (present.speed > 0) rearm();
  };
  /** Follow mode: a real timer for the next sleeper. */
  const rearm = (): void => {
    clearTimeout(timer);
    const next = due.next();
    if (next === undefined || present.realInFlight > 0) return;
    timer = setTimeout(wakeNext, Math.max(0, Math.min((next.at - present.now) / present.speed, 2 ** 30)));
  };
  const wakeNext = (): void => {
    const next = due.next();
    if (next !== undefined && next.at <= present.now && present.realInFlight === 0) due.take()?.run();
    afterThisTurn(() => present.speed > 0 && rearm());
  };

  const put = (instant: number, run: () => void): Due => {
    const entry = due.add(Math.max(instant, present.now), run);
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
      const entry = put(present.now + Math.max(0, milliseconds), over);
      signal?.addEventListener('abort', abort, { once: true });
    });
  const endOfReal = (): void => {
    present.catchUp();
    present.realInFlight -= 1;
    if (present.realInFlight === 0) changed();
  };
  const stopFollowing = (): void => {
    clearTimeout(timer);
    clearInterval(refresher);
  };

  return {
    shared: present.shared,
    now: () => new Date(present.now),
    nowMilliseconds: () => present.now,
    sleep: (milliseconds, signal) => sleep(milliseconds, signal),
    at: (instant, run) => {
      const entry = put(instant, run);
      if (entry.at <= present.now && present.speed === 0) {
        queueMicrotask(() => {
          if (entry.cancelled) return;
          due.cancel(entry);
          run();
        });
      }
      return () => due.cancel(entry);
    },
    real: async (work) => {
      present.catchUp();
      present.realInFlight += 1;
      try {
        return await work();
      } finally {
        endOfReal();
      }
    },
    sleepInsideReal: (milliseconds, signal) => {
      if (present.realInFlight === 0) return sleep(milliseconds, signal);
      endOfReal();
      return sleep(milliseconds, signal, () => {
        present.catchUp();
        present.realInFlight += 1;
      });
    },
    runUntil: async (done) => {
      if (present.speed > 0) return done;
      const goal = loop.pursue(Number.POSITIVE_INFINITY);
      done.then(goal.reach, goal.reach);
      await goal.pursued;
      return done;
    },
    advance: (milliseconds) => loop.pursue(present.now + Math.max(0, milliseconds)).pursued,
    follow: (speed) => {
      stopFollowing();
      present.follow(speed);
      if (speed === 0) return;
      refresher = setInterval(() => present.catchUp(), refreshMilliseconds).unref();
      rearm();
    },
    stop: () => {
      stopFollowing();
      present.follow(0);
    },
  };
};
