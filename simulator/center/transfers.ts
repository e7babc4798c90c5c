import { ok, type Result, refuse } from '../../domain/shared/result.ts';
import type { CenterServices } from '../engine/services.ts';
import type { Agent, AgentContact } from './agent.ts';
import type { Contact } from './contact.ts';
import type { QuickConnectDefinition } from './definition.ts';
import type { Floor } from './floor.ts';
import { type AgentRefusal, heldContact } from './held-contact.ts';
import { destinationOf } from './quick-connect.ts';
import { thirdPartyCalls } from './third-party.ts';

/** An agent's transfers by quick connect, and a flow's to an outside number. The transferred contact is a new one with the same attributes. */
export interface Transfers {
  /**
   * The customer is put on hold and the destination's flow runs for the agent. Cold: when it has put the contact in a queue or at an
   * agent, or the number has answered, the agent leaves. Warm: the agent stays, and ends it with `complete` or `cancel`. A flow that
   * leads nowhere, a busy agent, a number that does not answer: the agent is back with the customer.
   */
  start(
    agent: Agent,
    contactId: string,
    quickConnect: string,
    kind: 'cold' | 'warm',
  ): Result<undefined, AgentRefusal>;
  /** Ends the consultation by leaving the customer with the other side, or in its queue; refused while the destination's flow still runs. */
  complete(agent: Agent, contactId: string): Result<undefined, AgentRefusal>;
  /** Ends the consultation; the customer is off hold. */
  cancel(agent: Agent, contactId: string): Result<undefined, AgentRefusal>;
  /** All three talk: the customer is off hold while the consultation goes on. */
  join(agent: Agent, contactId: string): Result<undefined, AgentRefusal>;
  /** A consultation is over, whoever ended it: the customer is off hold. */
  over(contact: Contact): void;
  /** The agent that a contact was transferred to did not answer. */
  missed(contact: Contact): void;
  /** A flow has handed the customer over to an outside number, and there is nothing to come back to. */
  handOver(contact: Contact): Promise<void>;
  readonly dialThirdParty: CenterServices['dialThirdParty'];
}

export const createTransfers = (floor: Floor): Transfers => {
  const { journal, life, flows } = floor;
  const outside = thirdPartyCalls(floor);

  const consulting = (agent: Agent, contactId: string): Result<AgentContact, AgentRefusal> => {
    const held = heldContact(agent, contactId, 'connected');
    if (!held.ok || held.value.consult !== undefined) return held;
    return refuse({ code: 'agent.wrong-moment', contactId, phase: 'not consulting' });
  };

  /** The customer goes on with the transferred contact; the agent's part is over. */
  const handOn = async (agent: Agent, held: AgentContact, transferred: Contact): Promise<void> => {
    held.consult = undefined;
    transferred.transfer = undefined;
    floor.work.leave(agent, held.contact);
    held.contact.disconnectReason ??= 'AGENT_DISCONNECT';
    const waits = transferred.stage === 'waiting' || transferred.stage === 'offered';
    if (waits) transferred.flow?.abort(new Error('the agent left'));
    await flows.stopped(held.contact);
    life.handOn(held.contact, transferred);
    const { line } = transferred;
    // Hung up in this very moment, when nobody was listening for it any more.
    if (line?.participant.hungUp.aborted) return life.customerLeft(line);
    if (transferred.stage === 'connected' || transferred.stage === 'outside') {
      journal.emit(transferred.state.contactId, { type: 'hold', who: 'customer', on: false });
    }
    if (transferred.stage === 'waiting' || transferred.stage === 'offered') void life.wait(transferred);
  };
  const backToCustomer = (agent: Agent, held: AgentContact, transferred: Contact): void => {
    if (held.consult !== transferred) return;
    held.consult = undefined;
    floor.work.hold(agent, held.contact.state.contactId, false);
    void life.finish(transferred, 'OTHER', undefined);
  };

  /** Runs the destination's flow, or rings the number; true when somebody or a queue has the contact now. */
  const reach = async (
    transferred: Contact,
    { destination, name }: QuickConnectDefinition,
  ): Promise<boolean> => {
    if (destination.type === 'PHONE_NUMBER') {
      return outside.ring(transferred, destination.phoneNumber);
    }
    const flow = floor.directory.flow(destination.flowArn);
    if (flow === undefined) {
      journal.problem(
        transferred.state.contactId,
        `the quick connect ${name} names the flow ${destination.flowArn}, which the instance does not have`,
      );
      return false;
    }
    const { end } = await flows.run(transferred, flow, transferred.transfer?.agent.participant);
    return end === 'queued' || end === 'transferred-to-agent';
  };

  const carryOut = async (
    held: AgentContact,
    transferred: Contact,
    to: QuickConnectDefinition,
  ): Promise<void> => {
    const { transfer } = transferred;
    if (transfer === undefined) return;
    const reached = await reach(transferred, to);
    if (held.consult !== transferred || transferred.stage === 'remaining') return;
    if (!reached) {
      backToCustomer(transfer.agent, held, transferred);
      return;
    }
    held.contact.transferredTo = destinationOf(floor, to).to;
    journal.emit(held.contact.state.contactId, { type: 'transferred', ...destinationOf(floor, to) });
    const queued = floor.queues.of(transferred);
    if (transfer.kind === 'warm') {
      if (queued !== undefined) await life.wait(transferred);
      return;
    }
    if (queued !== undefined) {
      queued.ready = true;
      transferred.stage = 'waiting';
    }
    await handOn(transfer.agent, held, transferred);
    if (to.destination.type === 'PHONE_NUMBER') await outside.talk(transferred, to.destination.phoneNumber);
  };

  return {
    start: (agent, contactId, named, kind) => {
      const held = heldContact(agent, contactId, 'connected');
      if (!held.ok) return held;
      if (held.value.consult !== undefined)
        return refuse({ code: 'agent.wrong-moment', contactId, phase: 'consulting' });
      const to = floor.directory.quickConnect(named);
      if (to === undefined) return refuse({ code: 'agent.no-such-quick-connect', quickConnect: named });
      floor.work.hold(agent, contactId, true);
      const { destination } = to;
      const transferred = floor.book.follow(
        held.value.contact,
        destination.type === 'PHONE_NUMBER' ? 'EXTERNAL_OUTBOUND' : 'TRANSFER',
        {
          transfer: {
            agent,
            from: held.value.contact,
            kind,
            quickConnect: to.name,
            userArn: destination.type === 'USER' ? destination.userArn : undefined,
          },
        },
      );
      transferred.state.targetQueue =
        destination.type === 'QUEUE' ? { kind: 'queue', arn: destination.queueArn } : undefined;
      held.value.consult = transferred;
      life.announce(transferred);
      void carryOut(held.value, transferred, to);
      return ok(undefined);
    },
    complete: (agent, contactId) => {
      const held = consulting(agent, contactId);
      if (!held.ok || held.value.consult === undefined) return held.ok ? ok(undefined) : held;
      const transferred = held.value.consult;
      if (transferred.stage === 'in-flow' || transferred.stage === 'remaining') {
        return refuse({ code: 'agent.wrong-moment', contactId, phase: transferred.stage });
      }
      void handOn(agent, held.value, transferred).then(() => {
        const { stage, transferredTo } = transferred;
        return stage === 'outside' ? outside.talk(transferred, transferredTo ?? '') : undefined;
      });
      return ok(undefined);
    },
    cancel: (agent, contactId) => {
      const held = consulting(agent, contactId);
      if (!held.ok || held.value.consult === undefined) return held.ok ? ok(undefined) : held;
      backToCustomer(agent, held.value, held.value.consult);
      return ok(undefined);
    },
    join: (agent, contactId) => {
      const held = consulting(agent, contactId);
      return held.ok ? floor.work.hold(agent, contactId, false) : held;
    },
    over: (contact) => {
      const { transfer } = contact;
      const held = transfer?.agent.contacts.get(transfer.from.state.contactId);
      if (transfer !== undefined && held !== undefined) backToCustomer(transfer.agent, held, contact);
    },
    missed: (contact) => {
      const { transfer } = contact;
      const held = transfer?.agent.contacts.get(transfer.from.state.contactId);
      if (transfer !== undefined && held?.consult === contact) {
        backToCustomer(transfer.agent, held, contact);
        return;
      }
      journal.problem(
        contact.state.contactId,
        'the agent it was transferred to did not answer, and nobody else has it: the customer is disconnected. Transfer to a queue instead',
      );
      void life.finish(contact, 'OTHER', contact.line?.participant);
    },
    handOver: outside.handOver,
    dialThirdParty: outside.dialThirdParty,
  };
};
