import { useEffect, useState } from 'preact/hooks';
import type { ContactPath } from '../../protocol.ts';
import { usePage } from '../shared/page.ts';
import { choosing } from '../shared/route.ts';
import { FlowDiagram } from './flow-diagram.tsx';
import { followedInOrder } from './path-in-words.ts';
import { shortId } from './short-id.ts';

/** Where a contact went: on the flows' diagrams, and in words. */
export const PathOfContact = ({ contactId }: { readonly contactId: string }) => {
  const { words, route, state } = usePage();
  const { path, again } = usePath(
    contactId,
    state.log.findLast((line) => line.contactId === contactId)?.number,
  );
  return (
    <section class="path" aria-labelledby="path-heading">
      <div class="card-head">
        <h2 id="path-heading">{words.pathOf(shortId(contactId))}</h2>
        <div class="buttons">
          <a href={choosing(route, { page: 'contacts', contact: '' })}>{words.backToContacts}</a>
          <a href={choosing(route, { page: 'log', contact: contactId })}>
            {words.showLogOf(shortId(contactId))}
          </a>
          <button type="button" class="small" onClick={again}>
            {words.pathAgain}
          </button>
        </div>
      </div>
      {path === 'coming' && <p role="status">{words.pathLoading}</p>}
      {path === 'missing' && <p role="alert">{words.pathMissing}</p>}
      {typeof path === 'object' &&
        path.flows.map((flow, index) => {
          const followed = followedInOrder(flow);
          const typeOf = (block: string): string => flow.blocks.find(({ id }) => id === block)?.type ?? '';
          return (
            <section key={`${index} ${flow.name}`} class="flow">
              <h3>
                {index + 1}. {flow.name}
              </h3>
              <FlowDiagram flow={flow} />
              <details class="disclosure" open={index === 0}>
                <summary>{words.labelled(words.inWords, flow.name)}</summary>
                {followed.length === 0 ? (
                  <p class="quiet">{words.nothingFollowed}</p>
                ) : (
                  <ol class="in-words">
                    {followed.map(({ from, to, outcome, followed: count }) => (
                      <li key={`${from} ${to} ${outcome}`}>
                        <strong>{from}</strong> <span class="quiet">({typeOf(from)})</span> → {outcome} →{' '}
                        <strong>{to}</strong>
                        {count > 1 && `, ${words.followedTimes(count)}`}
                      </li>
                    ))}
                  </ol>
                )}
              </details>
            </section>
          );
        })}
    </section>
  );
};

/** Read again whenever something happens to the contact; the last drawing stays meanwhile. */
const usePath = (
  contactId: string,
  lastLine: number | undefined,
): { readonly path: ContactPath | 'coming' | 'missing'; readonly again: () => void } => {
  const [path, setPath] = useState<ContactPath | 'coming' | 'missing'>('coming');
  const [asked, ask] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const read = async (): Promise<void> => {
      try {
        const answer = await fetch(`/contacts/${encodeURIComponent(contactId)}/path`, {
          signal: leaving.signal,
        });
        setPath(answer.ok ? ((await answer.json()) as ContactPath) : 'missing');
      } catch {
        if (!leaving.signal.aborted) setPath('missing');
      }
    };
    const soon = setTimeout(read, 150);
    return () => {
      clearTimeout(soon);
      leaving.abort();
    };
  }, [contactId, lastLine, asked]);
  return { path, again: () => ask((count) => count + 1) };
};
