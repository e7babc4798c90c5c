import { actionsById } from './support/graph.ts';
import type { Rule } from './support/rule.ts';

export const startAction: Rule = {
  id: 'start-action',
  severity: 'error',
  finds: 'StartAction names no action of the flow',
  source: 'StartAction must be the identifier of an action (devguide, flow-language-example)',
  cure: 'name the first block of the flow',
  check: ({ document }) =>
    actionsById(document).has(document.StartAction)
      ? []
      : [{ why: `the flow starts at "${document.StartAction}", and there is no such block` }],
};
