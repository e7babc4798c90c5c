import type { Participant } from '../engine/participant.ts';
import type { FlowEnd } from '../engine/run.ts';
import type { Contact, Line } from './contact.ts';
import type { FlowDefinition } from './definition.ts';
import type { Floor } from './floor.ts';

/** How a contact goes from its first flow to its end, whoever ends it. */
export interface ContactLife {
  /** Says to the journal and as a contact event that the contact has begun. */
  announce(contact: Contact): void;
  /** Runs its first flow and everything that follows from it. */
  begin(contact: Contact, flow: FlowDefinition): Promise<void>;
  /** The flow that put it in a queue is over: it may be offered, and its customer queue flow begins. */
  wait(contact: Contact): Promise<void>;
  /** Out of the queue; says why. Nothing when it is in none. */
  leaveQueue(contact: Contact, reason: 'agent' | 'transfer' | 'hang-up' | 'callback'): void;
  /** The next segment takes the customer over; the former one is closed. */
  handOn(contact: Contact, successor: Contact): void;
  /** The disconnect flow for whoever is still there, then the end. */
  finish(contact: Contact, reason: string, remaining: Participant | undefined): Promise<void>;
  /** The end, without a disconnect flow. */
  close(contact: Contact, reason: string): void;
  customerLeft(line: Line): void;
}

export const createLife = (floor: Floor): ContactLife => {
  const { journal, flows } = floor;
  const now = () => floor.clock.nowMilliseconds();

  /** What follows a flow that ran while the contact was in no queue. */
  const afterFlow = async (contact: Contact, { end }: FlowEnd): Promise<void> => {
    if (contact.stage === 'ended' || end === 'aborted' || end === 'transferred-to-agent') return;
    if (end === 'queued') return wait(contact);
    if (end === 'handed-over') return floor.transfers.handOver(contact);
    if (contact.callback !== undefined) {
      journal.problem(
        contact.state.contactId,
        'the creation flow of the callback ended without a queue: nobody will call the customer back',
      );
    }
    return finish(contact, 'CONTACT_FLOW_DISCONNECT', undefined);
  };

  const wait: ContactLife['wait'] = async (contact) => {
    const waiting = floor.queues.of(contact);
    if (waiting === undefined) return;
    contact.stage = 'waiting';
    waiting.ready = true;
    floor.offers.watch(waiting);
    floor.offers.route();
    const who = contact.line?.participant ?? contact.transfer?.agent.participant;
    if (who !== undefined && contact.state.eventHooks.CustomerQueue === undefined) {
      journal.problem(
        contact.state.contactId,
        'no customer queue flow is set, so the customer waits in silence here (the service would play its own default): set the CustomerQueue event hook',
      );
    }
    if (contact.callback !== undefined && contact.line === undefined) return;
    const ended = await flows.runHook(contact, 'CustomerQueue', who);
    if (contact.stage !== 'waiting' && contact.stage !== 'offered') return;
    switch (ended?.end) {
      case 'queued':
        if (contact.successor === undefined) return;
        handOn(contact, contact.successor);
        return wait(contact.successor);
      case 'disconnected':
        return finish(contact, 'CONTACT_FLOW_DISCONNECT', undefined);
      case 'handed-over':
        leaveQueue(contact, 'transfer');
        return floor.transfers.handOver(contact);
      default:
        // Ended or failed without an end of the contact: it stays in its queue, in silence.
        return;
    }
  };

  const leaveQueue: ContactLife['leaveQueue'] = (contact, reason) => {
    const left = floor.queues.remove(contact);
    floor.offers.withdraw(contact);
    if (left === undefined) return;
    contact.times.dequeued = now();
    const queue = floor.directory.queue(left.queueArn)?.name ?? left.queueArn;
    journal.emit(contact.state.contactId, { type: 'dequeued', queue, reason });
  };

  const handOn: ContactLife['handOn'] = (contact, successor) => {
    const { line } = contact;
    contact.times.transferCompleted = now();
    if (line !== undefined) {
      line.contact = successor;
      line.contactIds.push(successor.state.contactId);
      successor.line = line;
      // Over already, in the moment between: nothing else would end the line.
      if (successor.stage === 'ended') endLine(successor);
    }
    close(contact, contact.disconnectReason ?? 'CONTACT_FLOW_DISCONNECT');
  };

  const finish: ContactLife['finish'] = async (contact, reason, remaining) => {
    if (contact.stage === 'ended') return;
    // A disconnect flow runs once, and not where no customer ever was: a callback not dialled, a colleague consulted.
    const nobody = contact.line === undefined && contact.state.channel !== 'TASK';
    const again = contact.stage === 'remaining' || nobody;
    contact.disconnectReason ??= reason;
    leaveQueue(contact, contact.callbackCreated ? 'callback' : 'hang-up');
    contact.stage = 'remaining';
    contact.flow?.abort(new Error(contact.disconnectReason));
    await flows.stopped(contact);
    const ended = again ? undefined : await flows.runHook(contact, 'CustomerRemaining', remaining);
    if (contact.stage !== 'remaining') return;
    if (ended?.end === 'queued' && contact.successor !== undefined) {
      handOn(contact, contact.successor);
      return wait(contact.successor);
    }
    if (ended?.end === 'handed-over') return floor.transfers.handOver(contact);
    close(contact, contact.disconnectReason);
  };

  const endLine = (contact: Contact): void => {
    if (contact.line?.contact !== contact) return;
    const reason = contact.disconnectReason ?? 'OTHER';
    contact.line.end({ contactId: contact.state.contactId, reason, at: now() });
  };

  const close: ContactLife['close'] = (contact, reason) => {
    if (contact.stage === 'ended') return;
    leaveQueue(contact, contact.callbackCreated ? 'callback' : 'hang-up');
    // However it ends, an agent who has it goes on to after-contact work.
    if (contact.agent !== undefined) floor.work.leave(contact.agent, contact);
    contact.stage = 'ended';
    contact.disconnectReason ??= reason;
    contact.flow?.abort(new Error(reason));
    contact.times.disconnected = now();
    const { contactId } = contact.state;
    journal.emit(contactId, { type: 'disconnected', reason: contact.disconnectReason });
    floor.reporting.event('DISCONNECTED', contact);
    endLine(contact);
    floor.transfers.over(contact);
    floor.reporting.completeWhenDone(contact);
  };

  return {
    announce: (contact) => {
      const { state } = contact;
      journal.emit(state.contactId, {
        type: 'contact-started',
        channel: state.channel,
        initiationMethod: state.initiationMethod,
        from: state.customerEndpoint?.address,
        to: state.systemEndpoint?.address,
      });
      floor.reporting.event('INITIATED', contact);
    },
    begin: async (contact, flow) => {
      contact.stage = 'in-flow';
      await afterFlow(contact, await flows.run(contact, flow, contact.line?.participant));
    },
    wait,
    leaveQueue,
    handOn,
    finish,
    close,
    customerLeft: (line) => {
      // Gone between the move to another queue and the end of the flow that moved it: the next segment is the one that is left.
      if (line.contact.successor !== undefined) handOn(line.contact, line.contact.successor);
      const { contact } = line;
      if (contact.stage === 'ended') return;
      floor.work.customerLeft(contact);
      void finish(contact, 'CUSTOMER_DISCONNECT', undefined);
    },
  };
};
