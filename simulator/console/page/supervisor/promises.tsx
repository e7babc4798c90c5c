import { usePage } from '../shared/page.ts';
import { Table } from '../shared/table.tsx';
import { moment } from '../shared/time.ts';

export const Promises = () => {
  const { words, state, now, language } = usePage();
  return (
    <section aria-labelledby="promises-heading">
      <h2 id="promises-heading">{words.promises}</h2>
      {state.promises.length === 0 ? (
        <p class="quiet">{words.noPromises}</p>
      ) : (
        <Table
          label={words.promises}
          rows={state.promises}
          keyOf={({ number, dueAt, need }) => `${number} ${dueAt} ${need}`}
          columns={[
            { head: words.number, cell: ({ number }) => number },
            { head: words.need, cell: ({ need }) => words.needs[need] ?? need },
            {
              head: words.due,
              cell: ({ dueAt }) => (
                <>
                  {moment(dueAt, now, state.clock.timeZone, language)}
                  {dueAt < now && <span class="badge problem"> {words.overdue}</span>}
                </>
              ),
            },
            {
              head: words.state,
              cell: ({ state: promiseState, escalated }) => (
                <>
                  {words.promiseStates[promiseState] ?? promiseState}
                  {escalated && <span class="badge problem"> {words.campaignPage.escalated}</span>}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
};
