import { useState } from 'preact/hooks';
import { callerInWords } from '../shared/caller-in-words.ts';
import { typedNumber } from '../shared/number.ts';
import { useCommand, useDraft, usePage } from '../shared/page.ts';
import { Refusal, useFieldIds } from '../shared/refusal.tsx';

const other = 'other';

export const AddPhone = () => {
  const { words, state, language } = usePage();
  const { give, refusal, refuse } = useCommand();
  const who = useFieldIds();
  const number = useFieldIds();
  const free = state.sampleCallers.filter((caller) =>
    state.phones.every((phone) => phone.number !== caller.number),
  );
  const [chosen, choose] = useState<string>();
  const [typed, setTyped] = useDraft('add-phone');
  const caller = chosen ?? free[0]?.number ?? other;
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wanted = caller === other ? typedNumber(typed) : caller;
    if (wanted === undefined) refuse(words.numberWrong);
    else if (await give({ do: 'add-phone', number: wanted })) {
      setTyped('');
      choose(undefined);
    }
  };
  return (
    <form class="add-phone" onSubmit={add} noValidate aria-label={words.addPhone}>
      <label for={who.field} class="visually-hidden">
        {words.whoCalls}
      </label>
      <div class="row">
        <select id={who.field} value={caller} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {free.map((sample) => (
            <option key={sample.number} value={sample.number}>
              {words.labelled(callerInWords(sample, language), sample.special[language])} ({sample.number})
            </option>
          ))}
          <option value={other}>{words.otherNumber}</option>
          <option value="withheld">{words.withheld}</option>
        </select>
        <button type="submit">{words.addPhone}</button>
      </div>
      {caller === other && (
        <>
          <label for={number.field}>{words.number}</label>
          <input
            id={number.field}
            type="tel"
            value={typed}
            autocomplete="off"
            aria-describedby={number.hint}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p id={number.hint} class="hint">
            {words.numberHint}
          </p>
        </>
      )}
      <Refusal why={refusal} />
    </form>
  );
};
