import { useState } from 'preact/hooks';
import { useCommand, usePage } from './shared/page.ts';
import { Refusal, useFieldIds } from './shared/refusal.tsx';
import { clockTime, day, instantOf, localText } from './shared/time.ts';

const speeds = [0, 1, 10, 60] as const;
const skips = [10, 60, 600, 3600, 86_400] as const;

/** The centre's time, how fast it goes, and ways to move it forward. */
export const Clock = () => {
  const { words, state, now, language } = usePage();
  const { give, refusal } = useCommand();
  const { timeZone, speed } = state.clock;
  const shown = speeds.some((known) => known === speed) ? speeds : [...speeds, speed];
  return (
    <section class="clock" aria-label={words.clock.clock}>
      <p class="now">
        <span class="visually-hidden">{words.clock.time}: </span>
        <span class="date">{day(now, timeZone, language)}</span>{' '}
        <time data-testid="now">{clockTime(now, timeZone)}</time>
      </p>
      <fieldset class="segments">
        <legend class="visually-hidden">{words.clock.speed}</legend>
        {shown.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="speed"
              checked={choice === speed}
              onChange={() => give({ do: 'set-speed', speed: choice })}
            />
            <span>{choice === 0 ? words.clock.stopped : words.clock.times(choice)}</span>
          </label>
        ))}
      </fieldset>
      <Refusal why={refusal} />
      <MoveClock />
    </section>
  );
};

const MoveClock = () => {
  const { words, state, now } = usePage();
  const { give, refusal, refuse } = useCommand();
  const [target, setTarget] = useState<string>();
  const ids = useFieldIds();
  const { timeZone } = state.clock;
  const text = target ?? localText(now, timeZone);
  const jump = async (event: Event): Promise<void> => {
    event.preventDefault();
    const at = instantOf(text, timeZone);
    if (at === undefined) refuse(words.clock.noSuch);
    else if (at <= now) refuse(words.clock.past);
    else if (await give({ do: 'jump-to', at })) setTarget(undefined);
  };
  return (
    <details class="move-clock">
      <summary>{words.clock.move}</summary>
      <div class="panel">
        <fieldset class="buttons">
          <legend>{words.clock.skip}</legend>
          {skips.map((seconds) => (
            <button key={seconds} type="button" onClick={() => give({ do: 'skip', seconds })}>
              {words.clock.skips[seconds]}
            </button>
          ))}
        </fieldset>
        <form onSubmit={jump} noValidate>
          <label for={ids.field}>
            {words.clock.jump} ({timeZone})
          </label>
          <div class="row">
            <input
              id={ids.field}
              type="datetime-local"
              value={text}
              onInput={({ currentTarget }) => setTarget(currentTarget.value)}
            />
            <button type="submit">{words.clock.go}</button>
          </div>
        </form>
        <Refusal why={refusal} />
      </div>
    </details>
  );
};
