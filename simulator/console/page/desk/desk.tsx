import { usePage } from '../shared/page.ts';
import { choosing } from '../shared/route.ts';
import { Ccp } from './ccp.tsx';
import { Guide } from './guide.tsx';
import { TakeDesk } from './take-desk.tsx';

/** One agent's workspace: the control panel, and the guide beside it. */
export const Desk = () => {
  const { words, state, route } = usePage();
  const byHand = state.agents.filter((agent) => agent.byHand);
  const agent =
    state.agents.find(({ username }) => username === route.chosen.agent) ??
    byHand.find(({ contacts }) => contacts.length > 0) ??
    byHand[0];
  // A call comes to the front by itself: it may follow from the task that is open, and nobody waits on the telephone while a tab is looked for.
  const current =
    agent?.contacts.find(({ contactId }) => contactId === route.chosen.contact) ??
    agent?.contacts.find(({ channel }) => channel === 'VOICE') ??
    agent?.contacts[0];
  return (
    <section class="desk" aria-label={words.desk}>
      <div class="desk-bar">
        {byHand.length > 0 && (
          <nav class="tabs" aria-label={words.desks}>
            {byHand.map(({ username, name, contacts }) => (
              <a
                key={username}
                href={choosing(route, { agent: username, contact: '' })}
                aria-current={username === agent?.username ? 'page' : undefined}
              >
                {name}
                {contacts.some(({ phase }) => phase === 'offered') ? (
                  <span class="count alert">{words.rings}</span>
                ) : (
                  contacts.length > 0 && <span class="count">{words.inHand(contacts.length)}</span>
                )}
              </a>
            ))}
          </nav>
        )}
        <TakeDesk needed={agent === undefined} />
      </div>
      {agent !== undefined && (
        <div class="workspace">
          <Ccp key={agent.username} agent={agent} current={current} />
          <Guide agent={agent} contact={current} />
        </div>
      )}
    </section>
  );
};
