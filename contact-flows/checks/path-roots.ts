import type { Rule } from './support/rule.ts';
import { problemsOfKind } from './support/values.ts';

export const pathRoots: Rule = {
  id: 'path-roots',
  severity: 'error',
  finds:
    'an id, or what Compare reads, comes from a JSONPath whose root a flow does not know, or from an object without a key',
  source:
    'an unknown root is refused (devguide, flow-language-actions-parameter-restrictions); Compare needs a leaf (the API)',
  cure: 'use a root of the attribute list, such as $.Attributes.<name> or $.External.<key>',
  check: problemsOfKind('root'),
};
