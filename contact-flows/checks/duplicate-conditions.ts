import type { Rule } from './support/rule.ts';
import { words } from './support/rule.ts';

export const duplicateConditions: Rule = {
  id: 'duplicate-conditions',
  severity: 'warning',
  finds: 'two branches of one action with the same operator and operand',
  source: 'conditions are tried in order and the first match wins, so the second is never taken',
  cure: 'take one of them out',
  check: ({ document }) =>
    document.Actions.flatMap(({ Identifier, Type, Transitions }) => {
      const tests = (Transitions.Conditions ?? []).map(
        ({ Condition }) => `${Condition.Operator} ${words(Condition.Operands)}`,
      );
      return [...new Set(tests.filter((test, index) => tests.indexOf(test) !== index))].map((test) => ({
        block: Identifier,
        why: `${Type} has more than one branch for ${test}`,
      }));
    }),
};
