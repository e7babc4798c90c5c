import { formOf } from '../language/catalogue/index.ts';
import type { Rule } from './support/rule.ts';
import { words } from './support/rule.ts';

export const conditionOperators: Rule = {
  id: 'condition-operators',
  severity: 'error',
  finds: 'an operator that the action does not take',
  source:
    'the operators of the devguide and, on Compare, KeyExists; And, Or, Not, Contains, Exists are refused by the API',
  cure: 'use an operator of the action; combine tests by one Compare after another',
  check: ({ document, type }) =>
    document.Actions.flatMap((action) => {
      const conditions = formOf(action, type)?.conditions;
      return (action.Transitions.Conditions ?? [])
        .filter(
          ({ Condition }) =>
            conditions && !(conditions.operators as readonly string[]).includes(Condition.Operator),
        )
        .map(({ Condition }) => ({
          block: action.Identifier,
          why: `${action.Type} takes ${words(conditions?.operators ?? [])}, not ${Condition.Operator}`,
        }));
    }),
};
