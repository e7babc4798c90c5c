import type { CenterEvent } from '../../../simulator/events.ts';
import type { Recording } from '../../../simulator/explorer/replay.ts';
import type { LocalCentre } from '../../../simulator/local/open-centre.ts';

/** What the explorer needs to play a call again. */
export const recordingOf = (
  centre: LocalCentre,
  events: readonly CenterEvent[],
  call: Pick<Recording, 'from' | 'startedAt' | 'words' | 'agents'>,
): Recording => ({
  ...call,
  to: centre.number,
  answers: events.flatMap((event) =>
    event.type === 'lambda-invoked'
      ? [
          {
            name: event.name,
            lambda: centre.functionNamed(event.name),
            answer: event.answer,
            error: event.error,
          },
        ]
      : [],
  ),
});
