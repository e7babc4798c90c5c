import type { Rule } from './support/rule.ts';
import { problemsOfKind } from './support/values.ts';

export const parameterGroups: Rule = {
  id: 'parameter-groups',
  severity: 'error',
  finds: 'two parameters that exclude each other, or none of those of which one must be there',
  source: 'the API answers "Only one of these properties may be defined"',
  cure: 'keep exactly one of them',
  check: problemsOfKind('group'),
};
