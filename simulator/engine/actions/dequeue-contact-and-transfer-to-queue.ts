import { type Action, ends, failed } from '../outcome.ts';
import { readTarget } from '../target.ts';

/** Transfer to queue out of a customer queue flow: a new contact in the other queue. Not established: what naming none does; the present one. */
export const dequeueContactAndTransferToQueue: Action = {
  simulated: true,
  run: (line) => {
    if (line.flow.type !== 'CUSTOMER_QUEUE' && line.flow.type !== 'MODULE') {
      return failed('the contact waits in no queue here: this block belongs into a customer queue flow');
    }
    const target = readTarget(line);
    if (target.kind === 'unknown') return failed(target.reason);
    const result = line.services.dequeueAndTransfer(
      line.contact,
      target.kind === 'found' ? target.queue : undefined,
    );
    if (result === 'queued') return ends('queued');
    return result === 'at-capacity'
      ? failed('the queue is full', 'QueueAtCapacity')
      : failed('the contact could not be moved');
  },
};
