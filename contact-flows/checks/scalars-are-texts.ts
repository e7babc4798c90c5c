import type { Rule } from './support/rule.ts';
import { problemsOfKind } from './support/values.ts';

export const texts: Rule = {
  id: 'scalars-are-texts',
  severity: 'warning',
  finds: 'a number or a boolean where the console writes a text',
  source: 'the console writes every scalar as a text; which others the API takes is not established',
  cure: 'put it in quotes',
  check: problemsOfKind('not-text'),
};
