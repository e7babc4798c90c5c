import type { Participant } from '../engine/participant.ts';
import { type Agent, type AgentBehavior, type GuideParticipant, ordinaryBehavior } from './agent.ts';
import type { Floor } from './floor.ts';
import { createLine } from './participants/line.ts';

export interface LogIn {
  /** Default `Available`. */
  readonly state?: string;
  /** How the simulated agent works; `by-hand` when something outside accepts, hangs up and closes. */
  readonly behavior?: Partial<AgentBehavior> | 'by-hand';
  /** Who hears the whispers and answers the guide; by default somebody who hears and does nothing. */
  readonly participant?: Participant;
  /** Who answers the views of guides, one for each; default: `participant`. */
  readonly guideParticipant?: GuideParticipant;
}

/** The agents who are logged in. */
export interface Roster {
  /** Throws RangeError when the instance has no such user, or no routing profile for it. Again for the same user: the same agent with what they hold, at the new pace. */
  logIn(username: string, options?: LogIn): Agent;
  /** Anything but `Available` is not routed to. On a contact the state is taken once the last contact is closed. */
  setState(agent: Agent, state: string): void;
  /** By ARN, id or user name; only while logged in. */
  find(given: string): Agent | undefined;
  readonly all: readonly Agent[];
  /** A contact is off the agent's hands. */
  release(agent: Agent, contactId: string): void;
}

export const createRoster = (floor: Floor): Roster => {
  const agents = new Map<string, Agent>();
  const say = (agent: Agent): void =>
    floor.journal.emit('', { type: 'agent-state', agent: agent.user.username, state: agent.state });
  const enter = (agent: Agent, state: string): void => {
    agent.state = state;
    agent.nextState = undefined;
    agent.idleSince = floor.clock.nowMilliseconds();
    say(agent);
    if (state === 'Available') floor.offers.route();
  };
  const setState: Roster['setState'] = (agent, state) => {
    if (agent.contacts.size === 0) enter(agent, state);
    else agent.nextState = state === agent.state ? undefined : state;
  };
  return {
    logIn: (username, { state = 'Available', behavior = {}, participant, guideParticipant } = {}) => {
      const user = floor.directory.user(username);
      if (user === undefined) throw new RangeError(`the instance has no user ${username}`);
      const profile = floor.definition.routingProfiles.find(({ arn }) => arn === user.routingProfileArn);
      if (profile === undefined) {
        throw new RangeError(
          `user ${username} has the routing profile ${user.routingProfileArn}, which the instance does not have`,
        );
      }
      const known = agents.get(user.arn);
      if (known !== undefined) {
        if (participant !== undefined) known.participant = participant;
        // Whoever works the desk now sees the guides, or nobody does.
        known.guideParticipant = guideParticipant;
        known.behavior = behavior === 'by-hand' ? behavior : { ...ordinaryBehavior, ...behavior };
        setState(known, state);
        floor.pace.takeOver(known);
        return known;
      }
      const agent: Agent = {
        user,
        profile,
        participant: participant ?? createLine('agent').participant,
        guideParticipant,
        behavior: behavior === 'by-hand' ? behavior : { ...ordinaryBehavior, ...behavior },
        state: 'Offline',
        nextState: undefined,
        idleSince: floor.clock.nowMilliseconds(),
        contacts: new Map(),
      };
      agents.set(user.arn, agent);
      enter(agent, state);
      return agent;
    },
    setState,
    find: (given) => {
      const user = floor.directory.user(given);
      return user === undefined ? undefined : agents.get(user.arn);
    },
    get all() {
      return [...agents.values()];
    },
    release: (agent, contactId) => {
      agent.contacts.delete(contactId);
      if (agent.contacts.size > 0) floor.offers.route();
      else enter(agent, agent.nextState ?? agent.state);
    },
  };
};
