import { usePage } from '../shared/page.ts';
import { choosing } from '../shared/route.ts';
import { Campaigns } from './campaigns/campaigns.tsx';
import { Contacts } from './contacts.tsx';
import { Floor } from './floor.tsx';
import { EventLog } from './log.tsx';
import { PathOfContact } from './path.tsx';
import { Scripts } from './scripts.tsx';

const pages = ['floor', 'contacts', 'scripts', 'campaigns', 'log'] as const;

export const Supervisor = () => {
  const { words, route } = usePage();
  const page = pages.find((known) => known === route.chosen.page) ?? 'floor';
  const contact = route.chosen.contact;
  return (
    <section class="supervising" aria-label={words.supervisor}>
      <nav class="tabs" aria-label={words.supervisorAreas}>
        {pages.map((known) => (
          <a
            key={known}
            href={choosing(route, { page: known, contact: '' })}
            aria-current={known === page ? 'page' : undefined}
          >
            {words[known]}
          </a>
        ))}
      </nav>
      {page === 'floor' && <Floor />}
      {page === 'contacts' &&
        (contact === undefined ? <Contacts /> : <PathOfContact key={contact} contactId={contact} />)}
      {page === 'scripts' && <Scripts />}
      {page === 'campaigns' && <Campaigns />}
      {page === 'log' && <EventLog />}
    </section>
  );
};
