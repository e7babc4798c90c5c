import type { Rule } from './support/rule.ts';

export const uniqueIdentifiers: Rule = {
  id: 'unique-identifiers',
  severity: 'error',
  finds: 'two actions have the same identifier',
  source: 'identifiers are unique in the flow (devguide, flow-language-actions)',
  cure: 'give one of them another name',
  check: ({ document }) => {
    const ids = document.Actions.map(({ Identifier }) => Identifier);
    const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...twice].map((block) => ({ block, why: `more than one block is called "${block}"` }));
  },
};
