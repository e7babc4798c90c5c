import { reachable } from './support/graph.ts';
import type { Rule } from './support/rule.ts';

export const unreachable: Rule = {
  id: 'unreachable',
  severity: 'warning',
  finds: 'a block to which no arrow leads from the start',
  source: 'it never runs; whether the API refuses it is not established',
  cure: 'take it out, or lead an arrow to it',
  check: ({ document, type }) => {
    const seen = reachable(document, type);
    return document.Actions.filter(({ Identifier }) => !seen.has(Identifier)).map(({ Identifier, Type }) => ({
      block: Identifier,
      why: `no path from the start comes to this ${Type}`,
    }));
  },
};
