import { type Action, ends } from '../outcome.ts';

/** Disconnect. With no participant on the contact it works like the end of the flow. */
export const disconnectParticipant: Action = {
  simulated: true,
  run: (line) => ends(line.participant ? 'disconnected' : 'flow-ended'),
};
