import { typesWithoutForm } from '../language/catalogue/index.ts';
import type { Rule } from './support/rule.ts';

export const unestablishedTypes: Rule = {
  id: 'unestablished-types',
  severity: 'warning',
  finds: 'an action type that the devguide names and whose JSON is not established',
  source: 'its parameters, branches and errors are not public, so nothing about it was checked',
  cure: 'try it in the console; the local centre cannot run it',
  check: ({ document }) =>
    document.Actions.filter(({ Type }) => typesWithoutForm.includes(Type)).map(({ Identifier, Type }) => ({
      block: Identifier,
      why: `${Type} was not checked: what it takes is not established`,
    })),
};
