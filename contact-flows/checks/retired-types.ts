import { retiredTypes } from '../language/catalogue/retired.ts';
import type { Rule } from './support/rule.ts';

export const retiredTypesRule: Rule = {
  id: 'retired-types',
  severity: 'warning',
  finds: 'an action of a service that has ended',
  source: 'Voice ID ended on 20 May 2026 (administrator guide)',
  cure: 'take the block out; what it decided needs another way',
  check: ({ document }) =>
    document.Actions.filter(({ Type }) => retiredTypes.includes(Type)).map(({ Identifier, Type }) => ({
      block: Identifier,
      why: `${Type} belongs to Voice ID, which has ended`,
    })),
};
