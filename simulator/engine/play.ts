import type { Line } from './line.ts';
import type { Participant } from './participant.ts';
import type { Prompt } from './prompt.ts';

const heard = (line: Line, participant: Participant, prompt: Prompt, interrupted: boolean): void =>
  line.emit({
    type: 'prompt-heard',
    who: participant.who,
    text: prompt.text,
    language: prompt.language,
    interrupted,
  });

/**
 * Plays a prompt to its end on the virtual clock, or until `cut` settles first. Answers whether it was cut. Hanging up rejects, after the
 * event has said that the prompt was broken off.
 */
export const play = async (
  line: Line,
  participant: Participant,
  prompt: Prompt,
  cut?: Promise<unknown>,
): Promise<boolean> => {
  participant.hear(prompt);
  if (!cut) {
    try {
      await line.clock.sleep(prompt.milliseconds, line.signal);
    } catch (reason) {
      heard(line, participant, prompt, true);
      throw reason;
    }
    heard(line, participant, prompt, false);
    return false;
  }
  const endsAt = line.clock.nowMilliseconds() + prompt.milliseconds;
  const stop = new AbortController();
  const finished = line.clock.sleep(prompt.milliseconds, stop.signal).catch(ignored);
  // Aborting the run settles `cut` as well: it listens with the same signal.
  await Promise.race([finished, cut.catch(ignored)]);
  // What cuts it at the very instant of its end cuts nothing.
  const complete = line.clock.nowMilliseconds() >= endsAt;
  stop.abort();
  heard(line, participant, prompt, !complete);
  line.signal.throwIfAborted();
  return !complete;
};

const ignored = (): undefined => undefined;
