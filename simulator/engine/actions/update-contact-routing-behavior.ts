import { type Action, next } from '../outcome.ts';

/** Change routing priority or age. The block has no error branch; what is no number changes nothing. */
export const updateContactRoutingBehavior: Action = {
  simulated: true,
  run: (line) => {
    const priority = line.number('QueuePriority');
    const seconds = line.number('QueueTimeAdjustmentSeconds');
    if (priority !== undefined && priority >= 1) line.contact.queuePriority = priority;
    else if (seconds !== undefined) line.contact.queueTimeAdjustmentSeconds = seconds;
    return next;
  },
};
