import type { Rule } from './support/rule.ts';
import { problemsOfKind } from './support/values.ts';

export const parameterValues: Rule = {
  id: 'parameter-values',
  severity: 'error',
  finds: 'a value outside its words, its range, its length or its shape',
  source: 'the API answers "Invalid Action property value"',
  cure: 'give it a value that the action takes',
  check: problemsOfKind('value'),
};
