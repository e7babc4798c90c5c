import { type Action, ends, failed } from '../outcome.ts';

/** Transfer to agent, in the flow of an agent's quick connect. A busy agent ends the contact. Voice only, as documented. */
export const transferContactToAgent: Action = {
  simulated: true,
  run: (line) => {
    if (line.contact.channel !== 'VOICE')
      return failed(`a ${line.contact.channel} contact goes to an agent by queue`);
    return ends(
      line.services.transferToAgent(line.contact) === 'transferred' ? 'transferred-to-agent' : 'disconnected',
    );
  },
};
