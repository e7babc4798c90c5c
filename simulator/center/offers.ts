import { ok, type Result } from '../../domain/shared/result.ts';
import { type Agent, type AgentContact, canTake } from './agent.ts';
import type { Contact } from './contact.ts';
import type { Floor } from './floor.ts';
import { type AgentRefusal, heldContact } from './held-contact.ts';
import { longestFree, nextFor } from './routing.ts';
import { criteriaExpiries } from './routing-criteria.ts';
import type { Waiting } from './waiting.ts';

/** Contacts that ring at agents: who is asked, for how long, and what happens when nobody answers. */
export interface Offers {
  /** Gives every free agent the next contact that is theirs to take. */
  route(): void;
  /** Routes again at the moments when this contact may go to somebody else: delays of routing profiles, steps of its criteria. */
  watch(waiting: Waiting): void;
  /** Rings at this agent and nobody else; false when the agent cannot take it now. */
  offerTo(agent: Agent, contact: Contact): boolean;
  accept(agent: Agent, contactId: string): Result<undefined, AgentRefusal>;
  /** For a call the same as missing it. */
  reject(agent: Agent, contactId: string): Result<undefined, AgentRefusal>;
  /** Stops ringing because the customer is gone; the agent is free again, and not at fault. */
  withdraw(contact: Contact): void;
}

/** The service says that auto-accept connects within a second. */
const autoAcceptSeconds = 1;

export const createOffers = (floor: Floor): Offers => {
  const ringing = new Map<Contact, { readonly agent: Agent; readonly stop: () => void }>();

  const offer = (agent: Agent, contact: Contact): void => {
    const { contactId } = contact.state;
    const { clock, times } = floor;
    const now = clock.nowMilliseconds();
    const waiting = floor.queues.of(contact);
    if (waiting !== undefined) waiting.offeredTo = agent;
    contact.stage = 'offered';
    contact.agentConnectionAttempts += 1;
    const held: AgentContact = { contact, phase: 'offered', onHold: false, muted: false, consult: undefined };
    agent.contacts.set(contactId, held);
    floor.journal.emit(contactId, { type: 'agent-offered', agent: agent.user.username });
    floor.guides.begin(agent, contact, 'DefaultAgentUI');
    const stop = clock.at(now + times.ringSeconds * 1_000, () => missed(agent, contact));
    ringing.set(contact, { agent, stop });
    if (agent.user.autoAccepts && contact.state.channel === 'VOICE')
      clock.at(now + autoAcceptSeconds * 1_000, () => {
        if (agent.contacts.get(contactId) === held && held.phase === 'offered') accept(agent, contactId);
      });
    floor.pace.next(agent, held);
  };

  const stopRinging = (contact: Contact): Agent | undefined => {
    const ring = ringing.get(contact);
    if (ring === undefined) return undefined;
    ring.stop();
    ringing.delete(contact);
    const waiting = floor.queues.of(contact);
    if (waiting !== undefined) waiting.offeredTo = undefined;
    return ring.agent;
  };

  const missed = (agent: Agent, contact: Contact): void => {
    stopRinging(contact);
    floor.guides.stop(contact);
    floor.journal.emit(contact.state.contactId, { type: 'agent-missed', agent: agent.user.username });
    const stillQueued = floor.queues.of(contact) !== undefined;
    if (stillQueued) contact.stage = 'waiting';
    agent.nextState ??= 'Missed';
    floor.roster.release(agent, contact.state.contactId);
    floor.pace.recover(agent);
    if (stillQueued) route();
    else floor.transfers.missed(contact);
  };

  const route = (): void => {
    const now = floor.clock.nowMilliseconds();
    for (const agent of [...floor.roster.all].sort(longestFree)) {
      for (let next = nextFor(agent, floor.queues, now); next; next = nextFor(agent, floor.queues, now)) {
        offer(agent, next.contact);
      }
    }
  };

  const accept: Offers['accept'] = (agent, contactId) => {
    const held = heldContact(agent, contactId, 'offered');
    if (!held.ok) return held;
    const { contact } = held.value;
    stopRinging(contact);
    held.value.phase = 'connecting';
    floor.life.leaveQueue(contact, 'agent');
    contact.stage = 'connecting';
    contact.flow?.abort(new Error('an agent took the contact'));
    void floor.work.connect(agent, held.value);
    return ok(undefined);
  };

  return {
    route,
    watch: ({ contact, queueArn, since }) => {
      const delays = floor.definition.routingProfiles.flatMap(({ queues }) =>
        queues.filter((queue) => queue.queueArn === queueArn).map(({ delaySeconds }) => delaySeconds),
      );
      const now = floor.clock.nowMilliseconds();
      for (const seconds of new Set([...delays, ...criteriaExpiries(contact.state.routingCriteria)])) {
        const instant = since + seconds * 1_000;
        if (instant > now) floor.clock.at(instant, route);
      }
    },
    offerTo: (agent, contact) => {
      if (!canTake(agent, contact.state.channel)) return false;
      offer(agent, contact);
      return true;
    },
    accept,
    reject: (agent, contactId) => {
      const held = heldContact(agent, contactId, 'offered');
      if (!held.ok) return held;
      missed(agent, held.value.contact);
      return ok(undefined);
    },
    withdraw: (contact) => {
      const agent = stopRinging(contact);
      if (agent === undefined) return;
      floor.guides.stop(contact);
      floor.roster.release(agent, contact.state.contactId);
    },
  };
};
