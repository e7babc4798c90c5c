import { ok } from '../../shared/result.ts';
import type { CloseStep } from '../document.ts';
import { type StepType, withEntry } from './step-type.ts';

/**
 * What a person gave in the wrap-up of this contact stands: it was given knowingly. That of an earlier one does not: a callback, or a colleague
 * after a transfer, goes on with the conversation and ends it anew. Who does not want to be called again has refused marketing,
 * whether or not the script asked.
 */
export const close: StepType<CloseStep> = {
  fields: () => [],
  button: ({ finish }) => finish,
  take: ({ disposition: code, followUp = 'none' }, taking) => {
    const { conversation } = taking.scene;
    const { contactId, now: at } = taking.entering;
    const given = conversation.disposition;
    const byPerson = given?.contactId === contactId && (given.by === 'wrap-up' || given.by === 'late');
    return ok({
      kind: 'moved',
      conversation: {
        ...withEntry(conversation, taking, { kind: 'closed', disposition: code, followUp }),
        disposition: byPerson ? given : { code, followUp, notes: '', at, contactId, by: 'script' },
        learnt: code === 'refused' ? { ...conversation.learnt, marketing: 'refused' } : conversation.learnt,
        place: { at: 'over' },
      },
    });
  },
};
