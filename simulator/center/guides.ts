import type { Agent } from './agent.ts';
import type { Contact } from './contact.ts';
import type { Floor } from './floor.ts';

/**
 * Step-by-step guides: a flow with views that runs for the agent as a chat contact of its own, related to the customer's contact. One
 * starts when the contact is offered (DefaultAgentUI), one when the agent's part is over (DisconnectAgentUI).
 *
 * Not established: which attributes a guide begins with. All of the contact's, as they are then; what the guide writes stays its own unless
 * it writes to the related contact.
 */
export interface Guides {
  begin(agent: Agent, contact: Contact, hook: 'DefaultAgentUI' | 'DisconnectAgentUI'): void;
  /** The contact is off the agent's screen. */
  stop(contact: Contact): void;
}

export const createGuides = (floor: Floor): Guides => {
  const open = new Map<Contact, Contact[]>();
  const run = async (agent: Agent, contact: Contact, named: string): Promise<void> => {
    const flow = floor.directory.flow(named);
    if (flow === undefined) {
      floor.journal.problem(
        contact.state.contactId,
        `the guide names the flow ${named}, which the instance does not have: the agent sees nothing`,
      );
      return;
    }
    const { state } = contact;
    const guide = floor.book.begin({
      channel: 'CHAT',
      initiationMethod: 'API',
      relatedContactId: state.contactId,
      attributes: state.attributes,
      segmentAttributes: { 'connect:Subtype': 'connect:Guide' },
    });
    open.set(contact, [...(open.get(contact) ?? []), guide]);
    floor.life.announce(guide);
    const who = agent.guideParticipant?.(state.contactId, guide.state.contactId) ?? agent.participant;
    await floor.flows.run(guide, flow, who);
    floor.life.close(guide, 'OTHER');
  };
  return {
    begin: (agent, contact, hook) => {
      const named = contact.state.eventHooks[hook];
      if (named !== undefined) void run(agent, contact, named);
    },
    stop: (contact) => {
      for (const guide of open.get(contact) ?? []) floor.life.close(guide, 'OTHER');
      open.delete(contact);
    },
  };
};
