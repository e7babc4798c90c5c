import type { VirtualClock } from '../../../../simulator/clock.ts';
import type { ListenRequest, Participant, ViewShown } from '../../../../simulator/engine/participant.ts';
import type { Prompt } from '../../../../simulator/engine/prompt.ts';

/** What a caller does each time a block listens: press keys, say or write a sentence, answer a view, or nothing. */
export type Deed =
  | { readonly press: string }
  | { readonly say: string }
  | { readonly choose: string; readonly data?: Readonly<Record<string, unknown>> }
  | 'nothing';

/** Passes things on one by one; who waits gets the next, and nothing is lost. */
class Stream<Thing> {
  readonly #waiting: ((thing: Thing) => void)[] = [];
  readonly things: Thing[] = [];

  push(thing: Thing): void {
    const taker = this.#waiting.shift();
    if (taker) taker(thing);
    else this.things.push(thing);
  }
  next(signal: AbortSignal): Promise<Thing> {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (this.things.length > 0) return Promise.resolve(this.things.shift() as Thing);
    return new Promise((resolve, reject) => {
      const taker = (thing: Thing): void => {
        signal.removeEventListener('abort', leave);
        resolve(thing);
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(taker), 1);
        reject(signal.reason);
      };
      this.#waiting.push(taker);
      signal.addEventListener('abort', leave, { once: true });
    });
  }
}

export interface Caller extends Participant {
  /** Presses keys now, whoever listens. */
  press(keys: string): void;
  /** Presses keys after so many virtual milliseconds. */
  pressAfter(milliseconds: number, keys: string): void;
  hangUp(): void;
  hangUpAfter(milliseconds: number): void;
  readonly heard: readonly Prompt[];
  readonly shown: readonly ViewShown[];
  readonly requests: readonly ListenRequest[];
  /** Keys that nobody has taken yet. */
  readonly keysLeft: string;
}

/** A scripted caller: one deed for each time a block listens, in order; afterwards nothing. */
export const aCaller = (
  clock: VirtualClock,
  deeds: readonly Deed[],
  who: Participant['who'] = 'customer',
): Caller => {
  const script = [...deeds];
  const keys = new Stream<string>();
  const utterances = new Stream<string>();
  const line = new AbortController();
  const heard: Prompt[] = [];
  const shown: ViewShown[] = [];
  const requests: ListenRequest[] = [];
  const press = (word: string): void => {
    for (const key of word) keys.push(key);
  };
  return {
    who,
    heard,
    shown,
    requests,
    get keysLeft() {
      return keys.things.join('');
    },
    press,
    pressAfter: (milliseconds, word) =>
      void clock.at(clock.nowMilliseconds() + milliseconds, () => press(word)),
    hangUp: () => line.abort(new Error('hung up')),
    hangUpAfter: (milliseconds) =>
      void clock.at(clock.nowMilliseconds() + milliseconds, () => line.abort(new Error('hung up'))),
    hear: (prompt) => void heard.push(prompt),
    listening: (request) => {
      requests.push(request);
      const deed = script.shift();
      if (deed === undefined || deed === 'nothing') return;
      if ('press' in deed) press(deed.press);
      if ('say' in deed) utterances.push(deed.say);
    },
    nextKey: (signal) => keys.next(signal),
    hasKey: () => keys.things.length > 0,
    nextUtterance: (signal) => utterances.next(signal),
    answerView: (view, signal) => {
      shown.push(view);
      const deed = script.shift();
      if (deed !== undefined && deed !== 'nothing' && 'choose' in deed) {
        return Promise.resolve({ action: deed.choose, data: deed.data ?? {} });
      }
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
      );
    },
    hungUp: line.signal,
  };
};
