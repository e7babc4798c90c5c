import type { Clock } from '../domain/shared/ports.ts';

/**
 * The centre's time. Nothing in the simulator waits for real time: it sleeps on this clock.
 *
 * The clock jumps to the next sleeper only when nothing real is in flight: a function running in its worker, an HTTP request, a
 * database call are wrapped in `real`, and while one of them runs virtual time stands still. A piece of real work that itself
 * waits on virtual time (a slow network made for a test) waits with `sleepInsideReal`, which lets time pass meanwhile.
 */
export interface VirtualClock extends Clock {
  /** Milliseconds since the epoch, virtual. */
  nowMilliseconds(): number;
  /** Resolves when virtual time has passed; rejects with the signal's reason when aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Runs at the instant, or at once when it is past. The returned function cancels it. */
  at(instantMilliseconds: number, run: () => void): () => void;
  /** Holds virtual time until the promise is settled. */
  real<T>(work: () => Promise<T>): Promise<T>;
  /**
   * The sleep of work that is itself held by `real`: time may pass while it lasts, and stands still again the moment it is over. A plain
   * `sleep` there would never end, because the work that waits would be what holds time. Outside real work it is a plain `sleep`.
   */
  sleepInsideReal(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Lets virtual time pass until `done` is settled (jumping) or there is no sleeper left. */
  runUntil<T>(done: Promise<T>): Promise<T>;
  /** Jumps forward by this much, firing everything that falls due, in order. */
  advance(milliseconds: number): Promise<void>;
  /** From now on virtual time follows real time times `speed` (0 = only jumps). For the phone in the terminal and the console. */
  follow(speed: number): void;
  /** A view on the current time that a worker thread can read: epoch milliseconds in a Float64 at index 0. */
  readonly shared: SharedArrayBuffer;
  stop(): void;
}
