import { useEffect, useRef } from 'preact/hooks';
import { useCommand, usePage } from '../shared/page.ts';
import { Refusal } from '../shared/refusal.tsx';
import { choosing } from '../shared/route.ts';
import { stateName } from './state-name.ts';

/** The desks that nobody in the page sits at; open while there is none to show. */
export const TakeDesk = ({ needed }: { readonly needed: boolean }) => {
  const { words, state, route } = usePage();
  const { give, refusal } = useCommand();
  const box = useRef<HTMLDetailsElement>(null);
  const free = state.agents.filter(({ byHand }) => !byHand);
  useEffect(() => {
    if (box.current !== null) box.current.open = needed;
  }, [needed]);
  const sitDown = async (agent: string): Promise<void> => {
    if (!(await give({ do: 'sit-down', agent }))) return;
    if (box.current !== null) box.current.open = false;
    location.hash = choosing(route, { agent, contact: '' });
  };
  return (
    <details class="disclosure take-desk" ref={box}>
      <summary>{words.takeDesk}</summary>
      <div class="panel">
        <p class="quiet">{words.simulatedAgents}</p>
        <ul class="desks">
          {free.map(({ username, name, routingProfile, state: agentState }) => (
            <li key={username}>
              <button type="button" onClick={() => sitDown(username)}>
                {words.sitDown(name)}
              </button>
              <span class="quiet">
                {routingProfile}, {stateName(words, agentState)}
              </span>
            </li>
          ))}
        </ul>
        <Refusal why={refusal} />
      </div>
    </details>
  );
};
