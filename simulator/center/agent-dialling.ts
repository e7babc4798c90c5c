import { ok, type Result, refuse } from '../../domain/shared/result.ts';
import type { Agent, AgentContact } from './agent.ts';
import type { Contact } from './contact.ts';
import { dialCustomer } from './customer-leg.ts';
import type { Floor } from './floor.ts';
import type { AgentRefusal } from './held-contact.ts';
import { disconnectReasonOf } from './outside.ts';

/**
 * A call that an agent places from the desk (the number pad of Connect's agent workspace): the agent is on the line first, the customer's
 * phone rings, and once it is answered the outbound whisper flow of the routing profile's default outbound queue runs for the customer.
 * The event hooks that flow sets hold from then on, so its DefaultAgentUI starts the guide.
 *
 * Not established: whether the service starts a guide named by the outbound whisper for the call in hand (it does here, so that a script can
 * be followed); from which agent states one may dial (any but Offline here); that the customer whisper does not run (it does not here).
 */
export interface AgentDialling {
  /** The contact's id. */
  dial(agent: Agent, number: string): Result<string, AgentRefusal>;
}

export const createAgentDialling = (floor: Floor): AgentDialling => {
  const carryOut = async (agent: Agent, held: AgentContact, number: string): Promise<void> => {
    const { contact } = held;
    const outcome = await dialCustomer(floor, contact, number);
    if (outcome === 'gone') return;
    if (outcome === 'answered') {
      floor.guides.begin(agent, contact, 'DefaultAgentUI');
      floor.work.join(agent, held);
      return;
    }
    floor.work.leave(agent, contact);
    floor.life.close(contact, outcome === 'aborted' ? 'AGENT_DISCONNECT' : disconnectReasonOf[outcome]);
  };

  const begin = (agent: Agent, number: string, queueArn: string): Contact => {
    const { arn, username, firstName, lastName } = agent.user;
    const callerId = floor.directory.queue(queueArn)?.outboundCallerId?.number;
    const contact = floor.book.begin({
      channel: 'VOICE',
      initiationMethod: 'OUTBOUND',
      customerEndpoint: { address: number, type: 'TELEPHONE_NUMBER' },
      systemEndpoint: callerId === undefined ? undefined : { address: callerId, type: 'TELEPHONE_NUMBER' },
      segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
    });
    contact.state.targetQueue = { kind: 'queue', arn: queueArn };
    contact.state.agent = { arn, username, firstName, lastName };
    contact.agent = agent;
    contact.stage = 'connecting';
    return contact;
  };

  return {
    dial: (agent, number) => {
      const { username } = agent.user;
      if (agent.state === 'Offline') return refuse({ code: 'agent.offline', username });
      if (agent.contacts.size > 0) return refuse({ code: 'agent.busy', username });
      if (!floor.services.isDialable(number)) return refuse({ code: 'agent.number-not-dialable', number });
      const contact = begin(agent, number, agent.profile.defaultOutboundQueueArn);
      const { contactId } = contact.state;
      const held: AgentContact = {
        contact,
        phase: 'connecting',
        onHold: false,
        muted: false,
        consult: undefined,
      };
      agent.contacts.set(contactId, held);
      floor.life.announce(contact);
      floor.journal.emit(contactId, { type: 'agent-state', agent: username, state: 'Calling customer' });
      void carryOut(agent, held, number);
      return ok(contactId);
    },
  };
};
