import { useState } from 'preact/hooks';
import { usePage } from '../shared/page.ts';
import { choosing } from '../shared/route.ts';
import { Switch } from '../shared/switch.tsx';
import { clockTime } from '../shared/time.ts';
import { shortId } from './short-id.ts';

/** What happens in the centre as it happens, newest first. */
export const EventLog = () => {
  const { words, state, route } = usePage();
  const [problemsOnly, setProblemsOnly] = useState(false);
  const contact = route.chosen.contact;
  const contacts = [...new Set(state.log.map(({ contactId }) => contactId))]
    .filter((id) => id !== '')
    .reverse();
  const choices = contact === undefined || contacts.includes(contact) ? contacts : [contact, ...contacts];
  const lines = state.log
    .filter(
      ({ contactId, problem }) =>
        (contact === undefined || contactId === contact) && (problem || !problemsOnly),
    )
    .toReversed();
  return (
    <section aria-labelledby="log-heading">
      <h2 id="log-heading">{words.log}</h2>
      <div class="row filters">
        <label>
          {words.logFilter}{' '}
          <select
            value={contact ?? ''}
            onChange={({ currentTarget }) => {
              location.hash = choosing(route, { page: 'log', contact: currentTarget.value });
            }}
          >
            <option value="">{words.allContacts}</option>
            {choices.map((contactId) => (
              <option key={contactId} value={contactId}>
                {shortId(contactId)}
              </option>
            ))}
          </select>
        </label>
        <Switch on={problemsOnly} turn={setProblemsOnly}>
          {words.problemsOnly}
        </Switch>
        {contact !== undefined && (
          <a href={choosing(route, { page: 'contacts', contact })}>{words.showPath(shortId(contact))}</a>
        )}
      </div>
      {lines.length === 0 && <p class="quiet">{state.log.length === 0 ? words.logEmpty : words.logNone}</p>}
      <ol class="log-lines" aria-label={words.log}>
        {lines.map(({ number, at, contactId, type, text, problem }) => (
          <li key={number} class={problem ? 'problem' : ''}>
            <time>{clockTime(at, state.clock.timeZone)}</time> <code>{shortId(contactId)}</code>{' '}
            <span class="type">{type}</span>{' '}
            <span class="what">
              {problem && <strong>{words.problem}: </strong>}
              {text}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
