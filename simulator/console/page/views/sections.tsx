import { h } from 'preact';
import { FactValue } from './attribute-bar.tsx';
import { type Content, contents } from './content.ts';
import type { Markup } from './markup.ts';
import type { Fact } from './read.ts';

/** The free part of a view: paragraphs, marked words, facts. */
export const Sections = ({ value }: { readonly value: unknown }) => (
  <>
    {contents(value).map((content, index) => (
      <Section key={index} content={content} />
    ))}
  </>
);

const Section = ({ content }: { readonly content: Content }) => {
  if (content.kind === 'text')
    return (
      <p class="text" dir="auto">
        {content.text}
      </p>
    );
  if (content.kind === 'markup') return <div class="text markup">{content.markup.map(element)}</div>;
  return (
    <section class="facts-section">
      {content.heading !== '' && <h3 dir="auto">{content.heading}</h3>}
      {content.facts.length === 0 ? (
        <p class="quiet">{content.noItems}</p>
      ) : (
        <Facts facts={content.facts} columns={content.columns} />
      )}
    </section>
  );
};

export const Facts = ({
  facts,
  columns = 1,
}: {
  readonly facts: readonly Fact[];
  readonly columns?: number;
}) => (
  <dl class={`facts columns-${columns}`}>
    {facts.map((fact, index) => (
      <div key={index}>
        <dt dir="auto">{fact.label}</dt>
        <dd dir="auto">
          <FactValue fact={fact} />
        </dd>
      </div>
    ))}
  </dl>
);

const element = (piece: Markup, index: number): preact.ComponentChild =>
  typeof piece === 'string' ? piece : h(piece.tag, { key: index }, ...piece.children.map(element));
