import type { Agent, AgentBehavior, AgentContact } from './agent.ts';
import type { Floor } from './floor.ts';

/**
 * What a simulated agent does next with a contact, after so many virtual seconds. Whoever works the desk by hand is left alone, also by what
 * was planned before they sat down; whoever leaves it leaves their contacts to the simulated agent.
 */
export interface AgentPace {
  /** The contact has come to a new phase. */
  next(agent: Agent, held: AgentContact): void;
  /** Back to Available after a missed contact. */
  recover(agent: Agent): void;
  /** The behavior has changed: goes on with what is in hand. */
  takeOver(agent: Agent): void;
}

export const createAgentPace = (floor: Floor): AgentPace => {
  const after = (seconds: number, run: () => void): (() => void) =>
    floor.clock.at(floor.clock.nowMilliseconds() + seconds * 1_000, run);

  /** Seconds until the agent is done with this phase; undefined: something else ends it. */
  const secondsOf = (behavior: AgentBehavior, phase: AgentContact['phase']): number | undefined => {
    if (phase === 'offered') {
      return behavior.pickUpSeconds >= floor.times.ringSeconds ? undefined : behavior.pickUpSeconds;
    }
    if (phase === 'connected') return behavior.talkSeconds;
    return phase === 'after-contact-work' ? behavior.afterContactWorkSeconds : undefined;
  };
  const finish = (agent: Agent, contactId: string, phase: AgentContact['phase']): void => {
    if (phase === 'offered') floor.offers.accept(agent, contactId);
    else if (phase === 'connected') floor.work.hangUp(agent, contactId);
    else floor.work.complete(agent, contactId);
  };

  const next: AgentPace['next'] = (agent, held) => {
    const { behavior } = agent;
    if (behavior === 'by-hand') return;
    const { phase, contact } = held;
    const { contactId } = contact.state;
    const seconds = secondsOf(behavior, phase);
    if (seconds === undefined) return;
    after(seconds, () => {
      const same = agent.contacts.get(contactId) === held && held.phase === phase;
      if (same && agent.behavior === behavior) finish(agent, contactId, phase);
    });
  };
  const recover: AgentPace['recover'] = (agent) => {
    const { behavior } = agent;
    if (behavior === 'by-hand' || behavior.recoverSeconds === undefined) return;
    after(behavior.recoverSeconds, () => {
      if (agent.state === 'Missed' && agent.behavior !== 'by-hand') floor.roster.setState(agent, 'Available');
    });
  };
  return {
    next,
    recover,
    takeOver: (agent) => {
      for (const held of agent.contacts.values()) next(agent, held);
      if (agent.state === 'Missed') recover(agent);
    },
  };
};
