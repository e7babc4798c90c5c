import { type Action, ends, failed } from '../outcome.ts';

/** Transfer to queue. Success leaves the flow for good; a full queue goes on in this one, not queued. */
export const transferContactToQueue: Action = {
  simulated: true,
  run: (line) => {
    if (!line.contact.targetQueue) return failed('no queue has been set');
    const result = line.services.enqueue(line.contact);
    if (result === 'queued') return ends('queued');
    return result === 'at-capacity'
      ? failed('the queue is full', 'QueueAtCapacity')
      : failed('the contact could not be queued');
  },
};
