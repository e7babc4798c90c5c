import { moveEntry } from './carry-out.ts';
import type { DialOutcome } from './dial-outcome.ts';
import type { DialPorts } from './dial-ports.ts';
import { CannotCallFault } from './faults.ts';
import { attemptIdOf, type CallOrder, type DialRequest } from './model.ts';
import { minutesAfter } from './times.ts';

/** So long an agent has to look and ring before the member is offered again. */
const offeredMinutes = 240;
const againMinutes = 2;

/**
 * Preview: an agent gets a task and rings, or does not. A second task for one attempt calls nobody, because ringing claims the number; so that it
 * does not annoy, each stay of the entry (its `dueAt`) offers once, and this is written down before the task is started.
 *
 * @throws CannotCallFault when Connect takes no task of ours: somebody must hear of it. The entry brings the member back.
 */
export const offerCall =
  ({ contacts, calls, notes, clock }: Pick<DialPorts, 'contacts' | 'calls' | 'notes' | 'clock'>) =>
  async (request: DialRequest, order: CallOrder): Promise<DialOutcome> => {
    const attemptId = attemptIdOf(request);
    const mark = `offer.${attemptId}.${request.dueAt?.getTime() ?? 0}`;
    if ((await contacts.find(mark)) !== undefined)
      return { request, what: 'nothing', why: 'offered-already' };
    await contacts.note(mark, attemptId);
    const { agentId: _agent, taskContactId: _task, ...offer } = order;
    const placement = await calls.offer(offer);
    const minutes = placement.placed === false ? againMinutes : offeredMinutes;
    await notes.write({ due: moveEntry(request, minutesAfter(clock.now(), minutes)) });
    if (placement.placed === false) {
      // A task has no number that could be wrong: whatever refuses this one refuses them all.
      if (placement.why !== 'busy') throw new CannotCallFault('task');
      return { request, what: 'waits', for: 'connect', seconds: undefined };
    }
    return {
      request,
      what: 'offered',
      contactId: placement.placed === true ? placement.contactId : undefined,
    };
  };
