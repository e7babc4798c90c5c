import { useCommand, usePage } from '../shared/page.ts';
import { Refusal } from '../shared/refusal.tsx';
import { choosing } from '../shared/route.ts';
import { stateName } from './state-name.ts';

/** The desks that nobody in the page sits at. */
export const TakeDesk = ({ open }: { readonly open: boolean }) => {
  const { words, state, route } = usePage();
  const { give, refusal } = useCommand();
  const free = state.agents.filter(({ byHand }) => !byHand);
  return (
    <details class="disclosure take-desk" open={open} key={open ? 'open' : 'closed'}>
      <summary>{words.takeDesk}</summary>
      <div class="panel">
        <p class="quiet">{words.simulatedAgents}</p>
        <ul class="desks">
          {free.map(({ username, name, routingProfile, state: agentState }) => (
            <li key={username}>
              <button
                type="button"
                onClick={async () => {
                  if (await give({ do: 'sit-down', agent: username }))
                    location.hash = choosing(route, { agent: username, contact: '' });
                }}
              >
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
