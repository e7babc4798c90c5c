import { type Action, failed, next } from '../outcome.ts';
import { readTarget } from '../target.ts';

/** Set working queue: only names the queue, or an agent's; nothing is queued yet. */
export const updateContactTargetQueue: Action = {
  simulated: true,
  run: (line) => {
    const target = readTarget(line);
    if (target.kind !== 'found') return failed(target.reason);
    line.contact.targetQueue = target.queue;
    return next;
  },
};
