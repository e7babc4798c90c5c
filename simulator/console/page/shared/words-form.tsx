import { useId } from 'preact/hooks';
import type { ConsoleCommand } from '../../command.ts';
import { useCommand, useDraft } from './page.ts';
import { Refusal } from './refusal.tsx';

interface WordsFormProps {
  readonly label: string;
  readonly button: string;
  /** Under which name unsent words are kept. */
  readonly draft: string;
  readonly command: (text: string) => ConsoleCommand;
  readonly maximumLength?: number;
}

/** One line to say or write. The words leave the field only when the centre took them. */
export const WordsForm = ({ label, button, draft, command, maximumLength = 1000 }: WordsFormProps) => {
  const [text, setText] = useDraft(draft);
  const { give, refusal, busy } = useCommand();
  const id = useId();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const words = text.trim();
    if (words !== '' && (await give(command(words)))) setText('');
  };
  return (
    <form class="words-form" onSubmit={submit} noValidate>
      <label for={id}>{label}</label>
      <div class="row">
        <input
          id={id}
          value={text}
          maxLength={maximumLength}
          autocomplete="off"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" aria-disabled={busy}>
          {button}
        </button>
      </div>
      <Refusal why={refusal} />
    </form>
  );
};
