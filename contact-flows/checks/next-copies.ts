import { nextOf } from '../language/catalogue/index.ts';
import type { FlowAction } from '../language/document.ts';
import type { Rule } from './support/rule.ts';

export const nextCopies: Rule = {
  id: 'next-copies',
  severity: 'warning',
  finds:
    'NextAction of a branching action that is not the copy of the branch which the console repeats there',
  source: 'in every export it repeats one branch and is never followed itself',
  cure: 'repeat the target of that branch in NextAction',
  check: ({ document, type }) =>
    document.Actions.flatMap((action) => {
      const next = nextOf(action, type);
      if (next?.is !== 'copy' || action.Transitions.NextAction === undefined) return [];
      const copied = targetOf(action, next.of);
      return copied === undefined || copied === action.Transitions.NextAction
        ? []
        : [
            {
              block: action.Identifier,
              why: `NextAction of ${action.Type} leads to "${action.Transitions.NextAction}", and its ${next.of} to "${copied}"; NextAction is never taken`,
            },
          ];
    }),
};

const targetOf = ({ Transitions }: FlowAction, branch: string): string | undefined =>
  Transitions.Errors?.find(({ ErrorType }) => ErrorType === branch)?.NextAction ??
  Transitions.Conditions?.find(({ Condition }) => Condition.Operands[0] === branch)?.NextAction;
