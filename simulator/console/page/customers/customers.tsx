import { usePage } from '../shared/page.ts';
import { choosing } from '../shared/route.ts';
import { Chats } from './chats.tsx';
import { Inbox } from './inbox.tsx';
import { Phones } from './phones.tsx';

const parts = ['phones', 'chats', 'inbox'] as const;

/** What customers have at hand: side by side where there is room, else one at a time. */
export const Customers = ({ columns }: { readonly columns: boolean }) => {
  const { words, state, route } = usePage();
  const shown = parts.find((part) => part === route.chosen.at) ?? 'phones';
  const counts = {
    phones: state.phones.length,
    chats: state.chats.filter(({ over }) => !over).length,
    inbox: state.inbox.length,
  };
  return (
    <section class={`customers ${columns ? 'columns' : ''}`} aria-label={words.customers}>
      {!columns && (
        <nav class="tabs" aria-label={words.customerAreas}>
          {parts.map((part) => (
            <a
              key={part}
              href={choosing(route, { at: part })}
              aria-current={part === shown ? 'page' : undefined}
            >
              {words[part]} {counts[part] > 0 && <span class="count">{counts[part]}</span>}
            </a>
          ))}
        </nav>
      )}
      {(columns || shown === 'phones') && <Phones />}
      {(columns || shown === 'chats') && <Chats />}
      {(columns || shown === 'inbox') && <Inbox />}
    </section>
  );
};
