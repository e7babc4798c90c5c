import { nextOf } from '../language/catalogue/index.ts';
import type { Rule } from './support/rule.ts';

export const nextAction: Rule = {
  id: 'next-action',
  severity: 'error',
  finds: 'an action that does not end the flow has no NextAction',
  source:
    'every action needs one except terminal ones and MessageParticipantIteratively (the API refuses it)',
  cure: 'name the next block; on a branching action repeat the target of its default branch',
  check: ({ document, type }) =>
    document.Actions.filter(
      (action) =>
        action.Transitions.NextAction === undefined &&
        ['success', 'copy'].includes(nextOf(action, type)?.is ?? 'unknown'),
    ).map(({ Identifier, Type }) => ({ block: Identifier, why: `${Type} has no NextAction` })),
};
