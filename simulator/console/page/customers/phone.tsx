import type { Phone } from '../../protocol.ts';
import { callerInWords } from '../shared/caller-in-words.ts';
import { useFocusKept } from '../shared/focus.ts';
import { useCommand, usePage } from '../shared/page.ts';
import { Refusal } from '../shared/refusal.tsx';
import { Talk } from '../shared/talk.tsx';
import { WordsForm } from '../shared/words-form.tsx';
import { Keypad } from './keypad.tsx';
import { ReadAloud } from './read-aloud.tsx';

export const CustomerPhone = ({ phone }: { readonly phone: Phone }) => {
  const { words, state, language } = usePage();
  const { give, refusal } = useCommand();
  const { part, heading } = useFocusKept<HTMLElement>();
  const number = phone.number === 'withheld' ? words.withheld : phone.number;
  const caller = state.sampleCallers.find((sample) => sample.number === phone.number);
  const name = words.phone(number);
  const headingId = `phone-${phone.id}`;
  const calling = phone.state === 'in-call';
  return (
    <article class={`card phone ${phone.state}`} aria-labelledby={headingId} ref={part}>
      <div class="card-head">
        <h3 id={headingId} tabIndex={-1} ref={heading}>
          {name}
        </h3>
        <p class={`badge ${phone.state}`} role="status">
          {phone.onHold ? words.onHold : words.phoneStates[phone.state]}
        </p>
      </div>
      {caller !== undefined && (
        <p class="quiet">{words.labelled(callerInWords(caller, language), caller.special[language])}</p>
      )}
      <div class="buttons">
        {phone.state === 'idle' && (
          <>
            <button type="button" class="primary" onClick={() => give({ do: 'dial', phone: phone.id })}>
              {words.dial(state.number)}
            </button>
            <button type="button" onClick={() => give({ do: 'remove-phone', phone: phone.id })}>
              {words.removePhone}
            </button>
          </>
        )}
        {phone.state === 'ringing' && (
          <>
            <p class="ringing-word">{words.centreCalls}</p>
            <button type="button" class="primary" onClick={() => give({ do: 'answer', phone: phone.id })}>
              {words.answer}
            </button>
            <button type="button" onClick={() => give({ do: 'hang-up', phone: phone.id })}>
              {words.decline}
            </button>
          </>
        )}
        {calling && (
          <button type="button" class="danger" onClick={() => give({ do: 'hang-up', phone: phone.id })}>
            {words.hangUp}
          </button>
        )}
        {phone.state !== 'ringing' && <ReadAloud talk={phone.talk} />}
      </div>
      <Refusal why={refusal} />
      {!calling && phone.talk.length > 0 && <h4>{words.lastCall}</h4>}
      {(calling || phone.talk.length > 0) && (
        <Talk talk={phone.talk} label={words.talkOf(name)} mine="customer" />
      )}
      {calling && (
        <>
          <p class="wants" role="status">
            {phone.wants === undefined ? '' : words.wants[phone.wants]}
          </p>
          <div class="phone-inputs">
            <WordsForm
              label={words.sayAs}
              button={words.saySend}
              draft={`say:${phone.id}`}
              command={(text) => ({ do: 'say', phone: phone.id, text })}
            />
            <Keypad phone={phone.id} />
          </div>
        </>
      )}
    </article>
  );
};
