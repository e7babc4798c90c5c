import type { AgentOnFloor, DeskContact } from '../../protocol.ts';
import { useCommand, usePage } from '../shared/page.ts';
import { Refusal } from '../shared/refusal.tsx';
import { Talk } from '../shared/talk.tsx';
import { duration } from '../shared/time.ts';
import { WordsForm } from '../shared/words-form.tsx';
import { CallControls } from './call-controls.tsx';
import { Consultation } from './consultation.tsx';
import { Transfer } from './transfer.tsx';

interface InHand {
  readonly agent: AgentOnFloor;
  readonly contact: DeskContact;
}

export const ContactInHand = ({ agent, contact }: InHand) => {
  const { words, now } = usePage();
  const { contactId, channel, direction, phase, customer, queue, since } = contact;
  const name = customer === 'withheld' ? words.withheld : customer;
  const mayAct = agent.byHand;
  return (
    <article class={`card contact ${phase}`} aria-labelledby="contact-heading">
      <div class="card-head">
        <h3 id="contact-heading">{name}</h3>
        <p class={`badge ${phase}`} role="status">
          {contact.onHold ? words.onHold : words.phases[phase]}
        </p>
      </div>
      <p class="quiet">
        {words.channels[channel]}, {words[direction]}
        {queue !== undefined && `, ${words.queue} ${queue}`}, <time>{duration((now - since) / 1000)}</time>
        {contact.muted && `, ${words.muted}`}
      </p>
      {mayAct && <Decision agent={agent} contact={contact} />}
      {mayAct && phase === 'connected' && (
        <>
          <CallControls agent={agent.username} contact={contact} />
          {contact.consulting === undefined ? (
            channel !== 'TASK' && <Transfer agent={agent} contact={contact} />
          ) : (
            <Consultation agent={agent.username} contact={contact} consulting={contact.consulting} />
          )}
        </>
      )}
      {channel !== 'TASK' && phase !== 'offered' && (
        <Talk talk={contact.talk} label={words.talkOf(name)} mine="agent" />
      )}
      {mayAct && phase === 'connected' && channel !== 'TASK' && (
        <WordsForm
          label={channel === 'VOICE' ? words.sayToCustomer : words.writeToCustomer}
          button={channel === 'VOICE' ? words.saySend : words.send}
          draft={`agent:${contactId}`}
          command={(text) => ({ do: 'agent-says', agent: agent.username, contactId, text })}
        />
      )}
      <details class="disclosure">
        <summary>{words.attributes}</summary>
        <dl class="facts">
          {Object.entries(contact.attributes).map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
};

/** Accept or reject what rings; close what is done. */
const Decision = ({ agent: { username: agent }, contact: { contactId, phase } }: InHand) => {
  const { words } = usePage();
  const { give, refusal } = useCommand();
  return (
    <>
      {phase === 'offered' && (
        <div class="buttons wide">
          <button type="button" class="primary" onClick={() => give({ do: 'accept', agent, contactId })}>
            {words.accept}
          </button>
          <button type="button" onClick={() => give({ do: 'reject', agent, contactId })}>
            {words.reject}
          </button>
        </div>
      )}
      {phase === 'after-contact-work' && (
        <div class="buttons wide">
          <button type="button" onClick={() => give({ do: 'close-contact', agent, contactId })}>
            {words.closeContact}
          </button>
        </div>
      )}
      <Refusal why={refusal} />
    </>
  );
};
