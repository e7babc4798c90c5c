import { liveCaller } from '../../../simulator/center/participants/live-caller.ts';
import type { VirtualClock } from '../../../simulator/clock.ts';
import type { Participant } from '../../../simulator/engine/participant.ts';

/** Keys or a sentence for one block that listens; `nothing` stays silent; a function first does something, as the world goes on. */
export type Word = string | (() => Promise<string>);

/**
 * A caller who says one word at each block that listens, and can let something happen in the world before saying it. What was said in the
 * end is added to `saidWords`.
 */
export const callerWith = (
  clock: VirtualClock,
  words: readonly Word[],
  saidWords: string[] = [],
): Participant => {
  const left = [...words];
  const speak = (kind: string, word: string): void => {
    saidWords.push(word);
    if (word === 'nothing') return;
    if (word === 'hang up') caller.hangUp();
    else if (kind === 'key' || kind === 'digits') caller.press(word);
    else caller.say(word);
  };
  const caller = liveCaller({
    onListening: ({ kind }) => {
      const word = left.shift() ?? 'nothing';
      if (typeof word === 'string') speak(kind, word);
      else void clock.real(word).then((said) => speak(kind, said));
    },
  });
  return caller;
};
