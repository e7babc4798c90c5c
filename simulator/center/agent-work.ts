import { ok, type Result } from '../../domain/shared/result.ts';
import type { Agent, AgentContact } from './agent.ts';
import type { Contact } from './contact.ts';
import type { Floor } from './floor.ts';
import { type AgentRefusal, heldContact } from './held-contact.ts';

/** What an agent does with a contact, from the acceptance to the end of after-contact work. */
export interface AgentWork {
  /** Whispers, the customer's phone for a callback, then the two are joined. */
  connect(agent: Agent, held: AgentContact): Promise<void>;
  hangUp(agent: Agent, contactId: string): Result<undefined, AgentRefusal>;
  hold(agent: Agent, contactId: string, on: boolean): Result<undefined, AgentRefusal>;
  /** The agent's microphone; the customer on hold stays on hold. */
  mute(agent: Agent, contactId: string, on: boolean): Result<undefined, AgentRefusal>;
  /** The two talk. */
  join(agent: Agent, held: AgentContact): void;
  /** Ends after-contact work. */
  complete(agent: Agent, contactId: string): Result<undefined, AgentRefusal>;
  /** The agent's part is over, and any consultation about it; the contact may go on without. */
  leave(agent: Agent, contact: Contact): void;
  customerLeft(contact: Contact): void;
}

/** The agent is there first: a callback, a call placed from the desk. */
const customerIsDialled = ({ callback, state }: Contact): boolean =>
  callback !== undefined || state.initiationMethod === 'OUTBOUND';

export const createAgentWork = (floor: Floor): AgentWork => {
  const { journal, clock } = floor;
  const now = () => clock.nowMilliseconds();

  /** Agent first, then customer; both together within two minutes, after which the parties are joined all the same. */
  const whisper = async (agent: Agent, contact: Contact): Promise<void> => {
    const isOver = () => contact.stage !== 'connecting';
    let tooLong = false;
    const stop = clock.at(now() + floor.times.whisperSeconds * 1_000, () => {
      tooLong = true;
      contact.flow?.abort(new Error('the whispers are over'));
      journal.problem(
        contact.state.contactId,
        `whispers took over ${floor.times.whisperSeconds} s and were cut`,
      );
    });
    await floor.flows.runHook(contact, 'AgentWhisper', agent.participant);
    if (contact.line !== undefined && !isOver() && !tooLong) {
      await floor.flows.runHook(contact, 'CustomerWhisper', contact.line.participant);
    }
    stop();
  };

  const join = (agent: Agent, held: AgentContact): void => {
    const { contact } = held;
    const { contactId } = contact.state;
    held.phase = 'connected';
    contact.stage = 'connected';
    contact.times.connectedToAgent = now();
    journal.emit(contactId, { type: 'agent-connected', agent: agent.user.username });
    journal.emit(contactId, { type: 'agent-state', agent: agent.user.username, state: 'On contact' });
    floor.reporting.event('CONNECTED_TO_AGENT', contact);
    floor.pace.next(agent, held);
  };

  const connect: AgentWork['connect'] = async (agent, held) => {
    const { contact } = held;
    contact.agent = agent;
    await floor.flows.stopped(contact);
    if (contact.stage !== 'connecting') return;
    const { arn, username, firstName, lastName } = agent.user;
    contact.state.agent = { arn, username, firstName, lastName };
    // Not established: whether an agent whisper runs before a callback is dialled. It does here, once accepted, as for any other contact.
    await whisper(agent, contact);
    if (contact.callback !== undefined && contact.line === undefined && contact.stage === 'connecting') {
      if (!(await floor.callbacks.dial(agent, contact))) return;
    }
    if (contact.stage === 'connecting') join(agent, held);
  };

  const leave: AgentWork['leave'] = (agent, contact) => {
    const { contactId } = contact.state;
    const held = agent.contacts.get(contactId);
    if (held === undefined || held.phase === 'after-contact-work' || held.phase === 'offered') return;
    endHold(held, contact);
    held.muted = false;
    const { consult } = held;
    held.consult = undefined;
    if (consult !== undefined) void floor.life.finish(consult, 'OTHER', undefined);
    held.phase = 'after-contact-work';
    contact.times.agentLeft = now();
    contact.times.afterContactWorkStarted = now();
    journal.emit(contactId, { type: 'agent-state', agent: agent.user.username, state: 'After contact work' });
    floor.guides.begin(agent, contact, 'DisconnectAgentUI');
    floor.pace.next(agent, held);
  };

  const hangUp: AgentWork['hangUp'] = (agent, contactId) => {
    const found = heldContact(agent, contactId, 'connecting', 'connected');
    if (!found.ok) return found;
    const { contact } = found.value;
    const dialling = contact.line === undefined && customerIsDialled(contact);
    if (dialling) {
      contact.flow?.abort(new Error('the agent hung up'));
      return ok(undefined);
    }
    leave(agent, contact);
    const reason = contact.state.channel === 'TASK' ? 'AGENT_COMPLETED' : 'AGENT_DISCONNECT';
    void floor.life.finish(contact, reason, contact.line?.participant);
    return ok(undefined);
  };

  const hold: AgentWork['hold'] = (agent, contactId, on) => {
    const found = heldContact(agent, contactId, 'connected');
    if (!found.ok) return found;
    const { contact } = found.value;
    if (found.value.onHold === on) return ok(undefined);
    if (!on) endHold(found.value, contact);
    else {
      found.value.onHold = true;
      contact.holds.count += 1;
      contact.holds.since = now();
      journal.emit(contactId, { type: 'hold', who: 'customer', on: true });
      if (contact.line !== undefined) {
        void floor.flows.runHook(contact, 'CustomerHold', contact.line.participant);
      }
    }
    return ok(undefined);
  };

  const mute: AgentWork['mute'] = (agent, contactId, on) => {
    const found = heldContact(agent, contactId, 'connected');
    if (!found.ok) return found;
    if (found.value.muted === on) return ok(undefined);
    found.value.muted = on;
    journal.emit(contactId, { type: 'mute', who: 'agent', on });
    return ok(undefined);
  };

  const endHold = (held: AgentContact, contact: Contact): void => {
    if (!held.onHold) return;
    held.onHold = false;
    const lasted = now() - (contact.holds.since ?? now());
    delete contact.holds.since;
    contact.holds.totalMilliseconds += lasted;
    contact.holds.longestMilliseconds = Math.max(contact.holds.longestMilliseconds, lasted);
    contact.flow?.abort(new Error('off hold'));
    journal.emit(contact.state.contactId, { type: 'hold', who: 'customer', on: false });
  };

  const complete: AgentWork['complete'] = (agent, contactId) => {
    const found = heldContact(agent, contactId, 'after-contact-work');
    if (!found.ok) return found;
    found.value.contact.times.afterContactWorkEnded = now();
    floor.guides.stop(found.value.contact);
    floor.roster.release(agent, contactId);
    floor.reporting.completeWhenDone(found.value.contact);
    return ok(undefined);
  };

  return {
    connect,
    hangUp,
    hold,
    mute,
    join,
    complete,
    leave,
    customerLeft: (contact) => {
      if (contact.agent !== undefined) leave(contact.agent, contact);
    },
  };
};
