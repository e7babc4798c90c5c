import type { Conditions } from '../language/catalogue/action-type.ts';
import { formOf } from '../language/catalogue/index.ts';
import { isPlaceholder, isWholePath, pathsIn } from '../language/json-path.ts';
import type { Rule } from './support/rule.ts';
import { words } from './support/rule.ts';

export const conditionOperands: Rule = {
  id: 'condition-operands',
  severity: 'error',
  finds: 'a condition without exactly one operand, or with one that its action does not know',
  source: 'one operand each; the sets are fixed by action (devguide, and the API: "Invalid branch")',
  cure: 'give the condition one operand that its action can answer',
  check: ({ document, type }) =>
    document.Actions.flatMap((action) => {
      const conditions = formOf(action, type)?.conditions;
      if (!conditions) return [];
      return (action.Transitions.Conditions ?? []).flatMap(({ Condition: { Operands, Operator } }) => {
        const [operand, ...more] = Operands;
        const fault =
          operand === undefined || more.length > 0
            ? `${Operator} has ${Operands.length} operands, and takes one`
            : operandFault(conditions, operand);
        return fault ? [{ block: action.Identifier, why: `${action.Type}: ${fault}` }] : [];
      });
    }),
};

const operandFault = ({ operands }: Conditions, operand: string): string | undefined => {
  if (operand === '' || isPlaceholder(operand)) return undefined;
  if ('of' in operands)
    return operands.of.includes(operand) ? undefined : `"${operand}" is none of ${words(operands.of)}`;
  if ('pattern' in operands)
    return operands.pattern.test(operand) ? undefined : `"${operand}" is not ${operands.form}`;
  if (operands.any === 'number')
    return Number.isFinite(Number(operand)) ? undefined : `"${operand}" is no number`;
  if (operands.any === 'word')
    return pathsIn(operand).length === 0
      ? undefined
      : `"${operand}" is a path, and the branch is fixed when the flow is saved`;
  return pathsIn(operand).length === 0 || isWholePath(operand)
    ? undefined
    : `"${operand}" mixes a path with a text; the path must be the whole of it`;
};
