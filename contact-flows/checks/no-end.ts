import { nextOf } from '../language/catalogue/index.ts';
import { actionsById, reachable } from './support/graph.ts';
import type { Rule } from './support/rule.ts';

/** Actions on whose success the contact leaves the flow, or is held in it until somebody takes it. */
const leaving = [
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'TransferToFlow',
  'TransferParticipantToThirdParty',
  'MessageParticipantIteratively',
];

export const noEnd: Rule = {
  id: 'no-end',
  severity: 'warning',
  finds: 'a flow that a contact can never leave',
  source: 'no block in reach ends the flow, transfers the contact or holds it for somebody',
  cure: 'end it: disconnect, transfer, or end the flow',
  check: ({ document, type }) => {
    const actions = actionsById(document);
    const ends = [...reachable(document, type)].some((id) => {
      const action = actions.get(id);
      return action && (leaving.includes(action.Type) || (nextOf(action, type)?.is ?? 'none') === 'none');
    });
    return ends ? [] : [{ why: 'no block in reach ends the flow' }];
  },
};
