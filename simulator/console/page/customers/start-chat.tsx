import { callerInWords } from '../shared/caller-in-words.ts';
import { typedNumber } from '../shared/number.ts';
import { useCommand, useDraft, usePage } from '../shared/page.ts';
import { Refusal, useFieldIds } from '../shared/refusal.tsx';

export const StartChat = () => {
  const { words, state, language } = usePage();
  const { give, refusal, refuse } = useCommand();
  const [name, setName] = useDraft('chat-name');
  const [number, setNumber] = useDraft('chat-number');
  const [text, setText] = useDraft('chat-text');
  const ids = { name: useFieldIds(), number: useFieldIds(), text: useFieldIds() };
  const start = async (event: Event): Promise<void> => {
    event.preventDefault();
    const missing = [
      { label: words.chatName, value: name },
      { label: words.firstMessage, value: text },
    ].find(({ value }) => value.trim() === '');
    const e164 = number.trim() === '' ? undefined : typedNumber(number);
    if (missing !== undefined) return refuse(words.requiredMissing(missing.label));
    if (number.trim() !== '' && e164 === undefined) return refuse(words.numberWrong);
    if (await give({ do: 'start-chat', name: name.trim(), number: e164, text: text.trim() })) {
      setText('');
      setName('');
      setNumber('');
    }
  };
  return (
    <details class="disclosure" open={state.chats.length === 0}>
      <summary>{words.startChat}</summary>
      <form class="stack" onSubmit={start} noValidate aria-label={words.startChat}>
        <label for={ids.name.field}>{words.chatName}</label>
        <input
          id={ids.name.field}
          value={name}
          maxLength={100}
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <label for={ids.number.field}>{words.chatNumber}</label>
        <input
          id={ids.number.field}
          type="tel"
          value={number}
          autocomplete="off"
          list="sample-numbers"
          onInput={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <datalist id="sample-numbers">
          {state.sampleCallers.map((caller) => (
            <option key={caller.number} value={caller.number} label={callerInWords(caller, language)} />
          ))}
        </datalist>
        <label for={ids.text.field}>{words.firstMessage}</label>
        <textarea
          id={ids.text.field}
          value={text}
          rows={2}
          maxLength={1000}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div class="buttons">
          <button type="submit" class="primary">
            {words.startChat}
          </button>
        </div>
        <Refusal why={refusal} />
      </form>
    </details>
  );
};
