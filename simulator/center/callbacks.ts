import type { CenterServices } from '../engine/services.ts';
import type { Agent } from './agent.ts';
import type { Contact } from './contact.ts';
import { dialCustomer } from './customer-leg.ts';
import type { Floor } from './floor.ts';
import { disconnectReasonOf } from './outside.ts';
import { isFull, isKnown, putInQueue } from './queueing.ts';

/**
 * Connect's own queued callback: a contact of its own that waits without a leg, is offered to an agent first, and dials the customer only
 * once an agent has accepted.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/setup-queued-cb.html
 */
export interface Callbacks {
  readonly create: CenterServices['createCallback'];
  /** Dials the customer for an agent who waits; true when both may be joined. Otherwise the contact is closed and the next attempt planned. */
  dial(agent: Agent, contact: Contact): Promise<boolean>;
}

/** How many times a customer is dialled in all. */
export type CallsAllowed = (maximumConnectionAttempts: number) => number;

export const createCallbacks = (floor: Floor, callsAllowed: CallsAllowed): Callbacks => {
  const { clock, journal } = floor;
  const now = () => clock.nowMilliseconds();

  const plan = (contact: Contact, delaySeconds: number): void => {
    const target = contact.callback?.request.target;
    if (target === undefined) return;
    contact.stage = 'scheduled';
    contact.times.scheduled = now() + delaySeconds * 1_000;
    floor.queues.reserve(contact, target.arn);
    clock.at(contact.times.scheduled, () => {
      if (contact.stage !== 'scheduled') return;
      putInQueue(floor, contact, target);
      void floor.life.wait(contact);
      expire(contact);
    });
  };

  const expire = (contact: Contact): void => {
    clock.at(now() + floor.times.callbackExpiryDays * 86_400_000, () => {
      if (floor.queues.of(contact) !== undefined) floor.life.close(contact, 'EXPIRED');
    });
  };

  const create: Callbacks['create'] = (state, request) => {
    const original = floor.book.of(state);
    const refused = { ok: false };
    if (!floor.services.isDialable(request.number) || !isKnown(floor, request.target)) return refused;
    // Not established: whether a callback before its time counts against the maximum. It does here, so that no promise meets a full queue.
    if (isFull(floor, request.target)) return refused;
    const flow =
      request.creationFlowId === undefined ? undefined : floor.directory.flow(request.creationFlowId);
    if (request.creationFlowId !== undefined && flow === undefined) return refused;

    const contact = floor.book.follow(original, 'CALLBACK', { callback: { request, attempt: 1 } });
    contact.state.customerEndpoint = { address: request.number, type: 'TELEPHONE_NUMBER' };
    contact.state.callbackNumber = request.number;
    const callerId = request.callerId ?? floor.directory.queue(request.target.arn)?.outboundCallerId?.number;
    if (callerId !== undefined)
      contact.state.systemEndpoint = { address: callerId, type: 'TELEPHONE_NUMBER' };
    contact.state.targetQueue = request.target;
    original.callbackCreated = true;
    const { contactId } = contact.state;
    journal.emit(state.contactId, {
      type: 'callback-created',
      callbackContactId: contactId,
      number: request.number,
      queue: floor.directory.queue(request.target.arn)?.name ?? request.target.arn,
    });
    floor.life.announce(contact);
    if (flow === undefined) plan(contact, request.initialDelaySeconds);
    else void floor.life.begin(contact, flow);
    return { ok: true, contactId };
  };

  /** The customer was not reached: the next attempt is a segment of its own, until the attempts are used up. */
  const notReached = (agent: Agent, contact: Contact, reason: string): void => {
    const promise = contact.callback;
    if (promise !== undefined && promise.attempt < callsAllowed(promise.request.maximumAttempts)) {
      const next = floor.book.follow(contact, 'CALLBACK', {
        callback: { request: promise.request, attempt: promise.attempt + 1 },
      });
      next.state.targetQueue = promise.request.target;
      floor.life.announce(next);
      plan(next, promise.request.retryDelaySeconds);
    }
    floor.work.leave(agent, contact);
    floor.life.close(contact, reason);
  };

  return {
    create,
    dial: async (agent, contact) => {
      const outcome = await dialCustomer(floor, contact, contact.callback?.request.number ?? '');
      if (outcome === 'answered') return true;
      if (outcome !== 'gone') {
        notReached(agent, contact, outcome === 'aborted' ? 'AGENT_DISCONNECT' : disconnectReasonOf[outcome]);
      }
      return false;
    },
  };
};
