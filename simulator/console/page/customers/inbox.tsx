import { usePage } from '../shared/page.ts';
import { moment } from '../shared/time.ts';

/** What the centre sent to customers: text messages as bubbles, e-mails as letters. */
export const Inbox = () => {
  const { words, state, now, language } = usePage();
  return (
    <section class="inbox" aria-labelledby="inbox-heading">
      <h2 id="inbox-heading" class="part-heading">
        {words.inbox}
      </h2>
      {state.inbox.length === 0 && <p class="quiet">{words.inboxEmpty}</p>}
      <ul class="messages" aria-label={words.inbox}>
        {state.inbox.map(({ id, at, channel, to, subject, text }) => (
          <li key={id} class={`message ${channel}`}>
            <p class="who">
              <span class="badge">{words.channels[channel]}</span> {words.to} {to}{' '}
              <time>{moment(at, now, state.clock.timeZone, language)}</time>
            </p>
            <div class="body">
              {subject !== undefined && <h3>{subject}</h3>}
              <p class="text" dir="auto">
                {text}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
