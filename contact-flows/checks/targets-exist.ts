import { actionsById } from './support/graph.ts';
import type { Rule } from './support/rule.ts';

export const targetsExist: Rule = {
  id: 'targets-exist',
  severity: 'error',
  finds: 'an arrow leads to no block',
  source: 'every target is the identifier of an action of the flow (devguide, flow-language-actions)',
  cure: 'lead it to a block that exists',
  check: ({ document }) => {
    const known = actionsById(document);
    return document.Actions.flatMap(({ Identifier, Transitions }) =>
      [
        ...(Transitions.NextAction === undefined ? [] : [['NextAction', Transitions.NextAction] as const]),
        ...(Transitions.Conditions ?? []).map(
          ({ Condition, NextAction }) => [`the branch ${Condition.Operands.join(' ')}`, NextAction] as const,
        ),
        ...(Transitions.Errors ?? []).map(({ ErrorType, NextAction }) => [ErrorType, NextAction] as const),
      ]
        .filter(([, target]) => !known.has(target))
        .map(([arrow, target]) => ({
          block: Identifier,
          why: `${arrow} leads to "${target}", and there is no such block`,
        })),
    );
  },
};
