import type { Rule } from './support/rule.ts';
import { textsOf } from './support/scalars.ts';

export const emptyTexts: Rule = {
  id: 'empty-texts',
  severity: 'error',
  finds: 'an empty text in the parameters or in an operand, at any depth',
  source: 'the API refuses "" everywhere ("Empty value in …"); one blank is taken',
  cure: 'fill it in, leave the member out, or write one blank',
  check: ({ document }) =>
    document.Actions.flatMap((action) => [
      ...textsOf(action)
        .filter(({ text }) => text === '')
        .map(({ place }) => ({ block: action.Identifier, why: `${action.Type}: ${place} is empty` })),
      ...(action.Transitions.Conditions ?? [])
        .filter(({ Condition }) => Condition.Operands.includes(''))
        .map(({ Condition }) => ({
          block: action.Identifier,
          why: `${action.Type}: an operand of ${Condition.Operator} is empty`,
        })),
    ]),
};
