import { formOf } from '../language/catalogue/index.ts';
import type { Rule } from './support/rule.ts';

export const requiredBranches: Rule = {
  id: 'required-branches',
  severity: 'error',
  finds: 'an action lacks a branch that it must have',
  source: 'Loop, Wait, hours and staffing have fixed branches (devguide, and the API)',
  cure: 'add the branch',
  check: ({ document, type }) =>
    document.Actions.flatMap((action) => {
      const there = (action.Transitions.Conditions ?? []).flatMap(({ Condition }) => Condition.Operands);
      return (formOf(action, type)?.conditions?.required ?? [])
        .filter((operand) => !there.includes(operand))
        .map((operand) => ({ block: action.Identifier, why: `${action.Type} has no branch for ${operand}` }));
    }),
};
