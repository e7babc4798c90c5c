import { useState } from 'preact/hooks';
import { usePage } from '../shared/page.ts';
import { type Fact, facts } from './read.ts';

/** The strip of facts under the heading. */
export const AttributeBar = ({ value }: { readonly value: unknown }) => {
  const { words } = usePage();
  const shown = facts(value);
  return shown.length === 0 ? null : (
    <dl class="attribute-bar" aria-label={words.customerFacts}>
      {shown.map((fact, index) => (
        <div key={index}>
          <dt>{fact.label}</dt>
          <dd dir="auto">
            <FactValue fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

export const FactValue = ({ fact: { label, value, copies, link } }: { readonly fact: Fact }) => {
  const { words } = usePage();
  const [copied, setCopied] = useState(false);
  return (
    <>
      {link === undefined ? (
        value
      ) : (
        <a href={link} target="_blank" rel="noreferrer noopener">
          {value}
        </a>
      )}
      {copies !== undefined && (
        <button
          type="button"
          class="small"
          aria-label={words.copy(label)}
          onClick={async () => {
            await navigator.clipboard.writeText(copies);
            setCopied(true);
          }}
        >
          {copied ? words.copied : words.copy('')}
        </button>
      )}
    </>
  );
};
