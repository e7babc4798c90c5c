import { list, object, slot, text } from './read.ts';
import { Sections } from './sections.tsx';
import type { ViewProps } from './view.tsx';

/** Summaries that open to their detail, one at a time by nature of `details`. */
export const Cards = ({ view: { data }, answer }: ViewProps) => {
  const exits = [slot(data, 'Back'), slot(data, 'NoMatchFound')].filter((exit) => exit !== undefined);
  return (
    <>
      <ul class="choices">
        {list(data['Cards']).map((entry, index) => {
          const card = object(entry) ?? {};
          const summary = object(card['Summary']) ?? {};
          const detail = object(card['Detail']) ?? {};
          return (
            <li key={index}>
              <details class="disclosure" name="cards">
                <summary>
                  <strong dir="auto">{text(summary['Heading'])}</strong>{' '}
                  <span dir="auto">{text(summary['Description'])}</span> <em>{text(summary['Status'])}</em>
                </summary>
                <div class="stack">
                  <p dir="auto">{text(detail['Description'])}</p>
                  <Sections value={detail['Sections']} />
                  <div class="buttons">
                    {list(detail['Actions'])
                      .map(text)
                      .map((label) => (
                        <button
                          key={label}
                          type="button"
                          onClick={() => answer('ActionSelected', { actionName: label })}
                        >
                          {label}
                        </button>
                      ))}
                  </div>
                </div>
              </details>
            </li>
          );
        })}
      </ul>
      <div class="buttons actions">
        {exits.map(({ label, action }) => (
          <button key={action} type="button" onClick={() => answer(action, { actionName: label })}>
            {label}
          </button>
        ))}
      </div>
    </>
  );
};
