import { useState } from 'preact/hooks';
import { useCommand, usePage } from '../../shared/page.ts';
import { Refusal, useFieldIds } from '../../shared/refusal.tsx';
import { Switch } from '../../shared/switch.tsx';

/** Loads an example, and says who answers. */
export const LoadCampaign = () => {
  const { words, state, language } = usePage();
  const text = words.campaignPage;
  const { calling, campaigns } = state;
  const loading = useCommand();
  const answering = useCommand();
  const example = useFieldIds();
  const customers = useFieldIds();
  const left = calling.examples.filter(({ name }) => campaigns.every((campaign) => campaign.name !== name));
  const [chosen, choose] = useState<string>();
  const wanted = left.find(({ name }) => name === chosen)?.name ?? left[0]?.name;
  const inHand = calling.examples.find(({ name }) => name === calling.loading);
  const load = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (wanted !== undefined) await loading.give({ do: 'load-campaign', example: wanted });
  };
  return (
    <div class="campaign-bar">
      <form class="stack" onSubmit={load} aria-label={text.load}>
        <label for={example.field}>{text.example}</label>
        {left.length === 0 ? (
          <p class="quiet">{text.allLoaded}</p>
        ) : (
          <div class="row">
            <select
              id={example.field}
              value={wanted}
              onChange={({ currentTarget }) => choose(currentTarget.value)}
            >
              {left.map(({ name, title, people }) => (
                <option key={name} value={name}>
                  {text.exampleOption(title[language], people)}
                </option>
              ))}
            </select>
            <button type="submit" class="primary" aria-disabled={loading.busy || undefined}>
              {text.loadIt}
            </button>
          </div>
        )}
        <p role="status" class="hint">
          {inHand === undefined ? '' : text.loading(inHand.title[language])}
        </p>
        <Refusal why={loading.refusal} />
      </form>
      <div class="stack">
        <Switch
          on={calling.customersAnswer}
          turn={(on) => void answering.give({ do: 'let-customers-answer', on })}
          describedBy={customers.hint}
        >
          {text.customersAnswer}
        </Switch>
        <p id={customers.hint} class="hint">
          {text.customersAnswerHint}
        </p>
        <Refusal why={answering.refusal} />
      </div>
    </div>
  );
};
