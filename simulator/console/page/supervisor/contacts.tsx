import type { ContactOnFloor } from '../../protocol.ts';
import { usePage } from '../shared/page.ts';
import { choosing } from '../shared/route.ts';
import { type Column, Table } from '../shared/table.tsx';
import { moment } from '../shared/time.ts';
import { shortId } from './short-id.ts';

const channels = ['VOICE', 'CHAT', 'TASK', 'EMAIL'] as const;

export const Contacts = () => {
  const { words, state, now, language, route } = usePage();
  const at = (instant: number): string => moment(instant, now, state.clock.timeZone, language);
  const columns: readonly Column<ContactOnFloor>[] = [
    { head: words.contact, cell: ({ contactId }) => <code>{shortId(contactId)}</code> },
    {
      head: words.channel,
      cell: ({ channel }) => {
        const known = channels.find((name) => name === channel);
        return known === undefined ? channel : words.channels[known];
      },
    },
    { head: words.from, cell: ({ from }) => from ?? '–' },
    { head: words.started, cell: ({ startedAt }) => at(startedAt) },
    { head: words.ended, cell: ({ endedAt }) => (endedAt === undefined ? words.running : at(endedAt)) },
    { head: words.queue, cell: ({ queue }) => queue ?? '–' },
    {
      head: words.agent,
      cell: ({ agent }) => state.agents.find(({ username }) => username === agent)?.name ?? agent ?? '–',
    },
    { head: words.need, cell: ({ need }) => (need === undefined ? '–' : (words.needs[need] ?? need)) },
    {
      head: words.disposition,
      cell: ({ disposition }) =>
        disposition === undefined ? '–' : (words.dispositions[disposition] ?? disposition),
    },
    {
      head: words.more,
      cell: ({ contactId }) => (
        <span class="links">
          <a
            href={choosing(route, { page: 'contacts', contact: contactId })}
            aria-label={words.showPath(shortId(contactId))}
          >
            {words.path}
          </a>
          <a
            href={choosing(route, { page: 'log', contact: contactId })}
            aria-label={words.showLogOf(shortId(contactId))}
          >
            {words.showLog}
          </a>
        </span>
      ),
    },
  ];
  return (
    <section aria-labelledby="contacts-heading">
      <h2 id="contacts-heading">{words.contacts}</h2>
      {state.contacts.length === 0 ? (
        <p class="quiet">{words.noContactsYet}</p>
      ) : (
        <Table
          label={words.contacts}
          columns={columns}
          rows={state.contacts}
          keyOf={({ contactId }) => contactId}
        />
      )}
    </section>
  );
};
