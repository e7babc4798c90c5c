import type { FlowCondition } from '../../contact-flows/language/document.ts';
import { wordOf } from './resolve.ts';

const number = (word: string): number => (word.trim() === '' ? Number.NaN : Number(word));

/** A number comparison with a side that is no number is false; text is compared with its case. */
const operators: Readonly<Record<string, (left: string, right: string) => boolean>> = {
  Equals: (left, right) => left === right,
  TextStartsWith: (left, right) => left.startsWith(right),
  TextEndsWith: (left, right) => left.endsWith(right),
  TextContains: (left, right) => left.includes(right),
  NumberGreaterThan: (left, right) => number(left) > number(right),
  NumberGreaterOrEqualTo: (left, right) => number(left) >= number(right),
  NumberLessThan: (left, right) => number(left) < number(right),
  NumberLessOrEqualTo: (left, right) => number(left) <= number(right),
};

/** The first condition that holds, in their order. A missing value matches nothing. */
export const firstMatch = (
  conditions: readonly FlowCondition[],
  value: unknown,
  resolveOperand: (operand: string) => string | undefined,
): FlowCondition | undefined => {
  if (value === undefined) return undefined;
  const word = wordOf(value);
  return conditions.find(({ Condition: { Operator, Operands } }) => {
    const operand = resolveOperand(Operands[0] ?? '');
    if (operand === undefined) return false;
    if (Operator === 'KeyExists') {
      return typeof value === 'object' && value !== null && Object.hasOwn(value, operand);
    }
    return operators[Operator]?.(word, operand) ?? false;
  });
};

export const outcomeOf = ({ Condition: { Operator, Operands } }: FlowCondition): string =>
  `${Operator} ${Operands[0] ?? ''}`;
