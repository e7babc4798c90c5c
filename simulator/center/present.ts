import type { DueQueue } from './due-queue.ts';

/** The present moment: stands still, jumps, or follows real time; never moves while real work is in flight, nor past a sleeper. */
export class Present {
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  readonly #view = new Float64Array(this.shared);
  readonly #due: DueQueue;
  #now: number;
  #speed = 0;
  #followedSince = 0;
  /** Pieces of real work that hold time. */
  realInFlight = 0;

  constructor(start: number, due: DueQueue) {
    this.#due = due;
    this.#now = start;
    this.#view[0] = start;
  }

  /** Virtual time for one of real time; 0: only jumps. */
  get speed(): number {
    return this.#speed;
  }

  get now(): number {
    this.catchUp();
    return this.#now;
  }

  /** Forward only. */
  jumpTo(instant: number): void {
    if (instant <= this.#now) return;
    this.#now = instant;
    this.#view[0] = instant;
  }

  /** Takes over the real time that has passed since last asked. */
  catchUp(): void {
    if (this.#speed === 0) return;
    const realNow = performance.now();
    const target = this.#now + (realNow - this.#followedSince) * this.#speed;
    this.#followedSince = realNow;
    if (this.realInFlight === 0) this.jumpTo(Math.min(target, this.#due.next()?.at ?? target));
  }

  follow(speed: number): void {
    this.catchUp();
    this.#speed = speed;
    this.#followedSince = performance.now();
  }
}
