import type { Rule } from './support/rule.ts';
import { problemsOfKind } from './support/values.ts';

export const requiredParameters: Rule = {
  id: 'required-parameters',
  severity: 'error',
  finds: 'a parameter that the action needs is missing',
  source: 'the API answers "Action is missing required property"',
  cure: 'add it',
  check: problemsOfKind('missing'),
};
