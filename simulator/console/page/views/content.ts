import { type Markup, parseMarkup } from './markup.ts';
import { type Fact, facts, list, object, text } from './read.ts';

/** What a section of a view shows. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'markup'; readonly markup: readonly Markup[] }
  | {
      readonly kind: 'facts';
      readonly heading: string;
      readonly facts: readonly Fact[];
      /** Said when there are no facts. */
      readonly noItems: string;
      readonly columns: number;
    };

/** Section content: a string, a TemplateString, an attribute section, or a list of those, in any depth. */
export const contents = (value: unknown): readonly Content[] =>
  list(value).flatMap((entry): readonly Content[] => {
    if (Array.isArray(entry)) return contents(entry);
    const section = object(entry);
    if (section === undefined) {
      const shown = text(entry);
      return shown === '' ? [] : [{ kind: 'text', text: shown }];
    }
    if (section['TemplateString'] !== undefined) {
      const markup = parseMarkup(text(section['TemplateString']));
      return markup.length === 0 ? [] : [{ kind: 'markup', markup }];
    }
    const content: Content = {
      kind: 'facts',
      heading: text(section['Heading']),
      facts: facts(section['Items']),
      noItems: text(section['NoItemMessage']),
      columns: columnsOf(section['Columns']),
    };
    return content.facts.length === 0 && content.noItems === '' && content.heading === '' ? [] : [content];
  });

const columnsOf = (value: unknown): number => {
  const columns = Number(text(value));
  return Number.isInteger(columns) && columns >= 1 && columns <= 4 ? columns : 1;
};
