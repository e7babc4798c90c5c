import { useCommand, useDraft, usePage } from '../shared/page.ts';
import { Refusal, useFieldIds } from '../shared/refusal.tsx';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** Single keys, and a field for a number of them at once. */
export const Keypad = ({ phone }: { readonly phone: string }) => {
  const { words } = usePage();
  const { give, refusal } = useCommand('waits');
  const [digits, setDigits] = useDraft(`digits:${phone}`);
  const ids = useFieldIds();
  const sendDigits = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (digits !== '' && (await give({ do: 'press', phone, keys: digits }))) setDigits('');
  };
  return (
    <div class="keys">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend here */}
      <div class="keypad" role="group" aria-label={words.keypad}>
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            aria-label={words.key(key)}
            onClick={() => give({ do: 'press', phone, keys: key })}
          >
            {key}
          </button>
        ))}
      </div>
      <form class="words-form" onSubmit={sendDigits} noValidate>
        <label for={ids.field}>{words.digits}</label>
        <div class="row">
          <input
            id={ids.field}
            inputMode="tel"
            value={digits}
            maxLength={30}
            autocomplete="off"
            onInput={({ currentTarget }) => setDigits(currentTarget.value.replace(/[^0-9*#]/g, ''))}
          />
          <button type="submit">{words.sendDigits}</button>
        </div>
      </form>
      <Refusal why={refusal} />
    </div>
  );
};
