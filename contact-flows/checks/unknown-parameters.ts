import type { Rule } from './support/rule.ts';
import { problemsOfKind } from './support/values.ts';

export const unknownParameters: Rule = {
  id: 'unknown-parameters',
  severity: 'error',
  finds: 'a parameter that the action does not have',
  source: 'the API answers "Invalid Action property name"',
  cure: 'take it out, or correct its name',
  check: problemsOfKind('unknown'),
};
