import type { AgentOnFloor, DeskContact } from '../../protocol.ts';
import { useFocusKept } from '../shared/focus.ts';
import { useCommand, usePage } from '../shared/page.ts';
import { Refusal } from '../shared/refusal.tsx';
import { choosing } from '../shared/route.ts';
import { duration } from '../shared/time.ts';
import { ContactInHand } from './contact.tsx';
import { PlaceCall } from './place-call.tsx';
import { stateName } from './state-name.ts';

/** The contact control panel: the agent's state, and the contacts. */
export const Ccp = ({
  agent,
  current,
}: {
  readonly agent: AgentOnFloor;
  readonly current: DeskContact | undefined;
}) => {
  const { words, now, route } = usePage();
  const { give, refusal } = useCommand();
  const { part, heading } = useFocusKept<HTMLElement>();
  const states = agent.states.includes(agent.state) ? agent.states : [agent.state, ...agent.states];
  return (
    <section class="ccp" aria-labelledby="ccp-heading" ref={part}>
      <h2 id="ccp-heading" tabIndex={-1} ref={heading}>
        {words.deskOf(agent.name)}
      </h2>
      {agent.byHand ? (
        <label class={`agent-state ${agent.state === 'Available' ? 'available' : ''}`}>
          <span>{words.state}</span>
          <select
            value={agent.state}
            onChange={async ({ currentTarget }) => {
              const chosen = currentTarget.value;
              if (!(await give({ do: 'set-state', agent: agent.username, state: chosen })))
                currentTarget.value = agent.state;
            }}
          >
            {states.map((state) => (
              <option key={state} value={state}>
                {stateName(words, state)}
              </option>
            ))}
          </select>
          <span class="timer">
            {words.since} <time>{duration((now - agent.since) / 1000)}</time>
            {agent.next !== undefined && `, ${words.nextState(stateName(words, agent.next))}`}
          </span>
        </label>
      ) : (
        <div class="stack">
          <p>{words.nobodySits(agent.name)}</p>
          <button
            type="button"
            class="primary"
            onClick={() => give({ do: 'sit-down', agent: agent.username })}
          >
            {words.sitDown(agent.name)}
          </button>
        </div>
      )}
      <Refusal why={refusal} />
      {agent.contacts.length > 1 && (
        <nav class="tabs" aria-label={words.contacts}>
          {agent.contacts.map(({ contactId, customer, channel, phase }) => (
            <a
              key={contactId}
              href={choosing(route, { agent: agent.username, contact: contactId })}
              aria-current={contactId === current?.contactId ? 'page' : undefined}
            >
              {words.channels[channel]} {customer}
              {phase === 'offered' && <span class="count alert">{words.rings}</span>}
            </a>
          ))}
        </nav>
      )}
      {current === undefined ? (
        <p class="quiet">{agent.state === 'Available' ? words.noContactNow : words.noContacts}</p>
      ) : (
        <ContactInHand key={current.contactId} agent={agent} contact={current} />
      )}
      {agent.byHand && agent.contacts.length === 0 && <PlaceCall agent={agent.username} />}
      <div class="card-head">
        <p class="quiet">{words.labelled(words.routingProfile, agent.routingProfile)}</p>
        {agent.byHand && (
          <button
            type="button"
            class="small"
            onClick={() => give({ do: 'leave-desk', agent: agent.username })}
          >
            {words.leaveDesk}
          </button>
        )}
      </div>
    </section>
  );
};
