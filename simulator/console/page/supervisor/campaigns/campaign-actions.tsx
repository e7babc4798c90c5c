import type { CampaignOnFloor } from '../../../protocol.ts';
import { useCommand, useDraft, usePage } from '../../shared/page.ts';
import { Refusal, useFieldIds } from '../../shared/refusal.tsx';

type Action = 'start' | 'pause' | 'resume' | 'stop' | 'complete';
const inPage: readonly Action[] = ['start', 'pause', 'resume', 'complete', 'stop'];

/** What may be done with it now, with the reason that is recorded. Nothing is left of the form when it is over. */
export const CampaignActions = ({
  campaign: { name, title, possible },
}: {
  readonly campaign: CampaignOnFloor;
}) => {
  const { words, language } = usePage();
  const text = words.campaignPage;
  const { give, refusal, refuse, busy } = useCommand();
  const why = useFieldIds();
  const [reason, setReason] = useDraft(`campaign:${name}`);
  const actions = inPage.filter((action) => possible.includes(action));
  if (actions.length === 0) return null;
  const act = async (action: Action): Promise<void> => {
    if (reason.trim() === '') refuse(text.whyMissing);
    else if (await give({ do: 'change-campaign', campaign: name, action, why: reason })) setReason('');
  };
  return (
    <form class="stack" onSubmit={(event) => event.preventDefault()}>
      <label for={why.field}>{text.why}</label>
      <div class="campaign-why">
        <input
          id={why.field}
          type="text"
          value={reason}
          maxLength={300}
          autocomplete="off"
          aria-describedby={why.hint}
          aria-invalid={(refusal !== undefined && reason.trim() === '') || undefined}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <div class="buttons">
          {actions.map((action, index) => (
            <button
              key={action}
              type="button"
              class={action === 'stop' ? 'danger' : index === 0 ? 'primary' : ''}
              aria-label={text.doing(text.actions[action], title[language])}
              aria-disabled={busy || undefined}
              onClick={() => void act(action)}
            >
              {text.actions[action]}
            </button>
          ))}
        </div>
      </div>
      <p id={why.hint} class="hint">
        {text.whyHint}
      </p>
      <Refusal why={refusal} />
    </form>
  );
};
