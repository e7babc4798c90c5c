import type { ScriptFigures } from '../../protocol.ts';
import { usePage } from '../shared/page.ts';
import { Table } from '../shared/table.tsx';
import type { Words } from '../words/words.ts';
import { byScript, reachedShare, type Verdict } from './compare-versions.ts';

export const Scripts = () => {
  const { words, state, language } = usePage();
  const scripts = byScript(state.scripts);
  return (
    <div class="floor">
      <section aria-labelledby="scripts-heading">
        <h2 id="scripts-heading">{words.scripts}</h2>
        {scripts.length === 0 && <p class="quiet">{words.noScripts}</p>}
        {scripts.map(({ script, title, versions, verdict }) => (
          <section key={script} class="script">
            <h3>
              {title?.[language]} <span class="quiet">{script}</span>
            </h3>
            <Table
              label={[title?.[language], script].filter((name) => name !== undefined).join(', ')}
              rows={versions}
              keyOf={({ version }) => version}
              columns={[
                { head: words.scriptVersion, cell: ({ version }) => version },
                { head: words.scriptContacts, cell: ({ contacts }) => contacts, numeric: true },
                { head: words.reached, cell: (figures) => reached(figures), numeric: true },
                {
                  head: words.offers,
                  cell: ({ offersMade, offersAccepted }) =>
                    offersMade === 0 ? '–' : words.acceptedOf(offersAccepted, offersMade),
                  numeric: true,
                },
                { head: words.objections, cell: (figures) => <Objections figures={figures} /> },
              ]}
            />
            <p class="verdict">{verdictIn(words, verdict)}</p>
          </section>
        ))}
      </section>
    </div>
  );
};

const reached = (figures: ScriptFigures): string =>
  figures.contacts === 0 ? '–' : `${figures.good} (${Math.round(100 * reachedShare(figures))} %)`;

const verdictIn = (words: Words, verdict: Verdict): string => {
  if (verdict.kind === 'alone') return '';
  if (verdict.kind === 'equal') return words.versionsEqual;
  return verdict.sure ? words.versionBetter(verdict.version) : words.versionAhead(verdict.version);
};

const Objections = ({ figures: { objections } }: { readonly figures: ScriptFigures }) => {
  const { words } = usePage();
  return objections.length === 0 ? (
    <>–</>
  ) : (
    <ul class="plain">
      {objections.map(({ objection, raised, overcome }) => (
        <li key={objection}>{words.labelled(objection, words.overcomeOf(overcome, raised))}</li>
      ))}
    </ul>
  );
};
