import type { Rule } from './support/rule.ts';
import { problemsOfKind } from './support/values.ts';

export const consoleOnly: Rule = {
  id: 'console-only-parameters',
  severity: 'error',
  finds: 'a parameter that the console exports and the API refuses',
  source: 'EventHooksConfiguration: the API answers "Action does not support conditions"',
  cure: 'take it out before the flow is deployed; the block works without it',
  check: problemsOfKind('console-only'),
};
