import type { CampaignOnFloor } from '../../../protocol.ts';
import { useCommand, usePage } from '../../shared/page.ts';
import { Refusal } from '../../shared/refusal.tsx';
import { ReasonOf } from './reason.tsx';

/** What its lists have brought: who will be skipped and why, which rows are no members, and whose phone may be added. */
export const ListsOf = ({ campaign }: { readonly campaign: CampaignOnFloor }) => {
  const { words, state, language } = usePage();
  const text = words.campaignPage;
  const isOver = campaign.possible.length === 0;
  const numbers = state.calling.examples.find(({ name }) => name === campaign.name)?.numbers ?? [];
  return (
    <>
      {campaign.lists.map(({ id, state: listState, skipped, members, skips, bad, duplicates }) => (
        <div key={id} class="campaign-list">
          {listState === 'importing' ? (
            <p role="status">{text.importing}</p>
          ) : (
            !isOver && (
              <p>
                <strong>{text.willSkip(skipped, members)}</strong>
              </p>
            )
          )}
          {skipped > 0 && !isOver && (
            <ul class="skips">
              {byCount(skips).map(([code, count]) => (
                <li key={code}>
                  <span class="skip-count">{count}</span>
                  <ReasonOf code={code} />
                </li>
              ))}
            </ul>
          )}
          {bad + duplicates > 0 && (
            <p>
              {text.rowsWithout(bad + duplicates)}{' '}
              <a href={`/lists/${id}/bad-rows.csv?language=${language}`} download>
                {text.badRows}
              </a>
            </p>
          )}
        </div>
      ))}
      {numbers.length > 0 && !isOver && <BeCalled numbers={numbers} />}
    </>
  );
};

const BeCalled = ({ numbers }: { readonly numbers: readonly string[] }) => {
  const { words, state } = usePage();
  const text = words.campaignPage;
  const { give, refusal } = useCommand();
  return (
    <details class="disclosure">
      <summary>{text.beCalled}</summary>
      <p class="hint">{text.beCalledHint}</p>
      <div class="buttons">
        {numbers.map((number) =>
          state.phones.some((phone) => phone.number === number) ? (
            <span key={number}>{text.phoneThere(number)}</span>
          ) : (
            <button
              key={number}
              type="button"
              class="small"
              onClick={() => void give({ do: 'add-phone', number })}
            >
              {text.addPhone(number)}
            </button>
          ),
        )}
      </div>
      <Refusal why={refusal} />
    </details>
  );
};

/** The most frequent first. */
export const byCount = (counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
