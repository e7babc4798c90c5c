import type { CenterEvent } from '../../../simulator/events.ts';
import type { Recording as Replayable } from '../../../simulator/explorer/replay.ts';
import type { LocalCentre } from '../../../simulator/local/open-centre.ts';

/** A call that was played, and what the explorer needs to play it again. */
export interface Recording extends Replayable {
  readonly events: readonly CenterEvent[];
}

export const recordingOf = (
  centre: LocalCentre,
  call: Pick<Recording, 'from' | 'startedAt' | 'words' | 'agents' | 'events'>,
): Recording => ({
  ...call,
  to: centre.number,
  answers: call.events.flatMap((event) =>
    event.type === 'lambda-invoked'
      ? [
          {
            name: event.name,
            lambda: centre.cloud.environmentOf(event.name)['FUNCTION_NAME'],
            answer: event.answer,
            error: event.error,
          },
        ]
      : [],
  ),
});
