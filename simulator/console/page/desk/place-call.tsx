import { typedNumber } from '../shared/number.ts';
import { useCommand, useDraft, usePage } from '../shared/page.ts';
import { Refusal, useFieldIds } from '../shared/refusal.tsx';

export const PlaceCall = ({ agent }: { readonly agent: string }) => {
  const { words } = usePage();
  const { give, refusal, refuse } = useCommand();
  const [typed, setTyped] = useDraft(`place-call:${agent}`);
  const ids = useFieldIds();
  const place = async (event: Event): Promise<void> => {
    event.preventDefault();
    const number = typedNumber(typed);
    if (number === undefined) refuse(words.numberWrong);
    else if (await give({ do: 'place-call', agent, number })) setTyped('');
  };
  return (
    <form class="words-form" onSubmit={place} noValidate>
      <label for={ids.field}>{words.placeCall}</label>
      <div class="row">
        <input
          id={ids.field}
          type="tel"
          value={typed}
          autocomplete="off"
          aria-describedby={ids.hint}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit">{words.call}</button>
      </div>
      <p id={ids.hint} class="hint">
        {words.numberHint}
      </p>
      <Refusal why={refusal} />
    </form>
  );
};
