import { type ComponentChildren, Fragment } from 'preact';
import { useId } from 'preact/hooks';
import type { AttemptOutcome } from '../../../../../domain/campaign/model.ts';
import type { CampaignOnFloor } from '../../../protocol.ts';
import { usePage } from '../../shared/page.ts';
import { Table } from '../../shared/table.tsx';
import { moment } from '../../shared/time.ts';
import type { Words } from '../../words/words.ts';
import { byCount } from './lists.tsx';
import { ReasonOf, shortReason } from './reason.tsx';

/** What happened and why, in tables; each says so in words while it is empty. */
export const CampaignTables = ({ campaign }: { readonly campaign: CampaignOnFloor }) => {
  const { words, state, now, language } = usePage();
  const text = words.campaignPage;
  const counted = { head: text.count, cell: ([, count]: readonly [string, number]) => count, numeric: true };
  const keyOf = ([code]: readonly [string, number]): string => code;
  const { name, outcomes, ends, refusals, objections, changes } = campaign;
  return (
    <div class="campaign-tables">
      <Part title={text.outcomes} empty={campaign.attempts === 0 ? text.noAttempts : undefined}>
        <Table
          label={text.outcomes}
          rows={byCount(outcomes)}
          keyOf={keyOf}
          columns={[{ head: text.outcome, cell: ([code]) => outcomeIn(words, code) }, counted]}
        />
      </Part>
      <Part title={text.ends} empty={Object.keys(ends).length === 0 ? text.noEnds : undefined}>
        <Table
          label={text.ends}
          rows={byCount(ends)}
          keyOf={keyOf}
          columns={[{ head: text.reason, cell: ([code]) => endIn(words, code) }, counted]}
        />
      </Part>
      <Part
        title={text.refusals}
        note={text.refusalsNote}
        empty={Object.keys(refusals).length === 0 ? text.noRefusals : undefined}
        wide
      >
        <Table
          label={text.refusals}
          rows={byCount(refusals)}
          keyOf={keyOf}
          columns={[{ head: text.cure, cell: ([code]) => <ReasonOf code={code} /> }, counted]}
        />
      </Part>
      <Part title={words.objections} empty={objections.length === 0 ? text.noObjections : undefined}>
        <Table
          label={words.objections}
          rows={objections}
          keyOf={({ objection }) => objection}
          columns={[
            { head: words.objections, cell: ({ objection }) => objection },
            { head: text.raised, cell: ({ raised }) => raised, numeric: true },
            { head: text.overcome, cell: ({ overcome }) => overcome, numeric: true },
          ]}
        />
      </Part>
      <Part title={text.changes}>
        <Table
          label={text.changes}
          rows={changes}
          keyOf={({ at, what }) => `${at} ${what}`}
          columns={[
            { head: text.change, cell: ({ what }) => text.changeNames[what] },
            { head: text.when, cell: ({ at }) => moment(at, now, state.clock.timeZone, language) },
            { head: text.by, cell: ({ by }) => (by === 'parloir' ? text.byRules : by) },
            { head: text.why, cell: ({ why }) => why },
          ]}
        />
      </Part>
      <Part title={text.downloads}>
        <ul class="plain downloads">
          {(['report', 'ledger'] as const).map((what) => (
            <li key={what}>
              <a href={`/campaigns/${name}/${what}.csv?language=${language}`} download>
                {text[what]}
              </a>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  );
};

const Part = ({
  title,
  note,
  empty,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  /** Said in place of the table. */
  readonly empty?: string | undefined;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}) => {
  const heading = useId();
  return (
    <section class={wide ? 'wide' : ''} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {empty === undefined ? (
        <Fragment>
          {note !== undefined && <p class="hint">{note}</p>}
          {children}
        </Fragment>
      ) : (
        <p class="quiet">{empty}</p>
      )}
    </section>
  );
};

const outcomeIn = (words: Words, code: string): string =>
  words.campaignPage.outcomeNames[code as AttemptOutcome] ?? code;

/** `attempt:answered`, `forbidden:gate.listed`, `quota-full`. */
const endIn = (words: Words, code: string): string => {
  const [, kind, what = ''] = /^(\w+):(.+)$/.exec(code) ?? [];
  if (kind === 'attempt') return outcomeIn(words, what);
  if (kind === 'forbidden') return shortReason(words, what);
  return words.campaignPage.endReasons[code] ?? code;
};
