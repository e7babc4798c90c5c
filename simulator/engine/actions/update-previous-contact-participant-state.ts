import { type Action, failed, next } from '../outcome.ts';

const states = ['AgentOnHold', 'CustomerOnHold', 'OffHold'] as const;

/** Hold customer or agent: puts the other side of the call on hold while a transfer flow runs. Voice only. */
export const updatePreviousContactParticipantState: Action = {
  simulated: true,
  run: (line) => {
    if (line.contact.channel !== 'VOICE') return failed(`a ${line.contact.channel} contact cannot be held`);
    const state = states.find((name) => name === line.parameter('PreviousContactParticipantState'));
    if (!state) return failed(`there is no state "${line.parameter('PreviousContactParticipantState')}"`);
    return line.services.setPreviousParticipantState(line.contact, state)
      ? next
      : failed('there is no other party of a former contact');
  },
};
