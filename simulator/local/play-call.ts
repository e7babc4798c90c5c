import { scriptedCaller } from '../center/participants/scripted-caller.ts';
import { callVerdict, type Verdict } from '../center/verdict.ts';
import type { Participant } from '../engine/participant.ts';
import type { CenterEvent } from '../events.ts';
import type { LocalCentre } from './open-centre.ts';

export interface PlayedCall {
  readonly events: readonly CenterEvent[];
  /** What the caller heard, in order. */
  readonly heard: readonly string[];
  readonly verdict: Verdict;
  /** Words that no block asked for. */
  readonly left: readonly string[];
}

/** Plays one call to its end on the virtual clock: one word for each block that listens; `nothing` stays silent. */
export const playCall = async (
  centre: LocalCentre,
  {
    from,
    words,
    participant,
  }: {
    readonly from: string | undefined;
    readonly words?: readonly string[];
    readonly participant?: Participant;
  },
): Promise<PlayedCall> => {
  const script = scriptedCaller({ words: words ?? [] });
  const call = centre.center.dial({ from, to: centre.number, participant: participant ?? script });
  await centre.clock.runUntil(call.ended);
  const events = call.events;
  return {
    events,
    heard: events.flatMap((event) =>
      event.type === 'prompt-heard' && event.who === 'customer' ? [event.text] : [],
    ),
    verdict: callVerdict(events),
    left: script.left,
  };
};
