import type { Rule } from './support/rule.ts';
import { problemsOfKind } from './support/values.ts';

export const parameterPaths: Rule = {
  id: 'parameter-paths',
  severity: 'error',
  finds: 'a JSONPath where none may be, in a part of a value, or none where one must be',
  source: 'three classes of dynamic support (devguide, flow-language-actions-parameter-restrictions)',
  cure: 'write the value out, or let one path be the whole of it',
  check: problemsOfKind('path'),
};
