import { type Action, next } from '../outcome.ts';

/** Set logging behaviour: stays for the rest of the contact. */
export const updateFlowLoggingBehavior: Action = {
  simulated: true,
  run: (line) => {
    line.contact.flowLogging = line.parameter('FlowLoggingBehavior') === 'Enabled';
    return next;
  },
};
