import { parametersOf } from '../language/catalogue/index.ts';
import { pathsIn, segmentsOf } from '../language/json-path.ts';
import type { Rule } from './support/rule.ts';
import { textsOf } from './support/scalars.ts';

export const flowAttributes: Rule = {
  id: 'flow-attributes',
  severity: 'warning',
  finds: '$.FlowAttributes.<key> read in a flow that never sets it',
  source:
    'flow attributes do not survive a transfer to another flow, nor enter a module (administrator guide)',
  cure: 'set it in this flow, or use a contact attribute',
  check: ({ document }) => {
    const set = new Set(
      document.Actions.filter(({ Type }) => Type === 'UpdateFlowAttributes').flatMap((action) =>
        Object.keys((parametersOf(action)['FlowAttributes'] ?? {}) as object),
      ),
    );
    return document.Actions.flatMap((action) =>
      textsOf(action)
        .flatMap(({ text }) => pathsIn(text))
        .map(segmentsOf)
        .filter(([root, key]) => root === 'FlowAttributes' && key !== undefined && !set.has(key))
        .map(([, key]) => ({
          block: action.Identifier,
          why: `$.FlowAttributes.${key} is read, and this flow never sets it`,
        })),
    );
  },
};
