import type { Participant, ViewShown } from '../../engine/participant.ts';

/** One end of a line: what is pressed and said waits in order until a block takes it. */
export interface LineEnd {
  readonly participant: Participant;
  /** Each character is a key. */
  press(keys: string): void;
  say(sentence: string): void;
  /** Answers the view that is shown now; kept for the next one when none is. */
  choose(action: string, data?: Readonly<Record<string, unknown>>): void;
  readonly shown: ViewShown | undefined;
  hangUp(): void;
}

type Choice = { readonly action: string; readonly data: Readonly<Record<string, unknown>> };

export const createLine = (who: Participant['who']): LineEnd => {
  const keys = createStream<string>();
  const sentences = createStream<string>();
  const choices = createStream<Choice>();
  const down = new AbortController();
  let shown: ViewShown | undefined;
  return {
    press: (pressed) => {
      for (const key of pressed) if (key.trim() !== '') keys.put(key);
    },
    say: (sentence) => {
      if (sentence !== '') sentences.put(sentence);
    },
    choose: (action, data = {}) => choices.put({ action, data }),
    get shown() {
      return shown;
    },
    hangUp: () => down.abort(new Error('hung up')),
    participant: {
      who,
      hear: () => {},
      listening: () => {},
      nextKey: (signal) => keys.take(signal),
      hasKey: () => keys.waiting() > 0,
      nextUtterance: (signal) => sentences.take(signal),
      answerView: async (view, signal) => {
        shown = view;
        try {
          return await choices.take(signal);
        } finally {
          shown = undefined;
        }
      },
      hungUp: down.signal,
    },
  };
};

/** First in, first out; one who takes from an empty stream waits, and takes nothing once aborted. */
const createStream = <T>() => {
  const buffer: T[] = [];
  const takers: ((item: T) => void)[] = [];
  return {
    waiting: () => buffer.length,
    put: (item: T): void => {
      const taker = takers.shift();
      if (taker === undefined) buffer.push(item);
      else taker(item);
    },
    take: (signal: AbortSignal): Promise<T> =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const first = buffer.shift();
        if (first !== undefined) {
          resolve(first);
          return;
        }
        const taker = (item: T): void => {
          signal.removeEventListener('abort', abort);
          resolve(item);
        };
        const abort = (): void => {
          takers.splice(takers.indexOf(taker), 1);
          reject(signal.reason);
        };
        takers.push(taker);
        signal.addEventListener('abort', abort, { once: true });
      }),
  };
};
