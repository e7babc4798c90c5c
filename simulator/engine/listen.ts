import type { Line } from './line.ts';

type Ear = Pick<Line, 'signal' | 'clock'>;

/** Waits for one thing somebody does, such as a key, for so long at a time, without ever losing one between two waits. */
export class Listener<Heard> {
  readonly #line: Ear;
  readonly #ask: (signal: AbortSignal) => Promise<Heard>;
  readonly #onAbort = (): void => this.#own.abort(this.#line.signal.reason);
  #own = new AbortController();
  #pending: Promise<Heard> | undefined;

  constructor(line: Ear, ask: (signal: AbortSignal) => Promise<Heard>) {
    this.#line = line;
    this.#ask = ask;
    line.signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** Settles when it happens; the same promise until it is taken. */
  get pending(): Promise<Heard> {
    if (!this.#pending) {
      this.#pending = this.#ask(this.#own.signal);
      this.#pending.catch(ignored);
    }
    return this.#pending;
  }

  /** What happens within the time, without a limit when undefined; undefined when nothing does. Rejects when the run is aborted. */
  async within(milliseconds: number | undefined): Promise<Heard | undefined> {
    const { pending } = this;
    if (milliseconds === undefined) return this.#taken(await pending);
    const timer = new AbortController();
    const timeIsUp = this.#line.clock.sleep(milliseconds, timer.signal).then(ignored, ignored);
    try {
      const heard = await Promise.race([pending, timeIsUp]);
      this.#line.signal.throwIfAborted();
      return heard === undefined ? await this.#withdraw() : this.#taken(heard);
    } finally {
      timer.abort();
    }
  }

  /** No longer listens. */
  stop(): void {
    this.#line.signal.removeEventListener('abort', this.#onAbort);
    if (this.#pending) this.#own.abort();
    this.#pending = undefined;
  }

  /** Takes the question back. What came in at the very same moment is not lost: it is the answer. */
  async #withdraw(): Promise<Heard | undefined> {
    const last = this.#pending;
    this.#pending = undefined;
    this.#own.abort();
    this.#own = new AbortController();
    return last?.catch(ignored);
  }

  #taken(heard: Heard): Heard {
    this.#pending = undefined;
    return heard;
  }
}

const ignored = (): undefined => undefined;
