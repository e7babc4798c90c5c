import type { Participant } from '../engine/participant.ts';
import type { Contact } from './contact.ts';
import type { RoutingProfileDefinition, UserDefinition } from './definition.ts';

/**
 * How a simulated agent works until a desk does it by hand. All times are virtual seconds; the same figures for every contact, so that a
 * run repeats itself.
 */
export interface AgentBehavior {
  /** From the ring to the acceptance; at or beyond the ring time the contact is missed. Default 3. */
  readonly pickUpSeconds: number;
  /** From joining to hanging up. Default 60. */
  readonly talkSeconds: number;
  /** Default 10; 0 for none. */
  readonly afterContactWorkSeconds: number;
  /** After a missed contact, back to Available. Undefined: stays in Missed until told otherwise. Default 30. */
  readonly recoverSeconds: number | undefined;
}

export const ordinaryBehavior: AgentBehavior = {
  pickUpSeconds: 3,
  talkSeconds: 60,
  afterContactWorkSeconds: 10,
  recoverSeconds: 30,
};

/** A contact at an agent. */
export interface AgentContact {
  readonly contact: Contact;
  phase: 'offered' | 'connecting' | 'connected' | 'after-contact-work';
  onHold: boolean;
  /** The customer does not hear the agent. */
  muted: boolean;
  /** Whom the agent consults about it, in a contact of its own. */
  consult: Contact | undefined;
}

/** Makes the one who sees a guide: the contact that the guide is about, and the guide's own. */
export type GuideParticipant = (contactId: string, guideContactId: string) => Participant;

/** An agent who is logged in. */
export interface Agent {
  readonly user: UserDefinition;
  readonly profile: RoutingProfileDefinition;
  participant: Participant;
  /** Who answers the views of the guide about this contact; undefined: `participant`. */
  guideParticipant: GuideParticipant | undefined;
  behavior: AgentBehavior | 'by-hand';
  /** `Available`, `Offline`, `Missed`, or a state of the centre's own (`Lunch`), which is not routed to. */
  state: string;
  /** Chosen while on a contact; taken when the last contact is closed. */
  nextState: string | undefined;
  idleSince: number;
  readonly contacts: Map<string, AgentContact>;
}

/** Would the centre route a contact of this channel to the agent now? */
export const canTake = (agent: Agent, channel: string): boolean => {
  if (agent.state !== 'Available' || agent.nextState !== undefined) return false;
  const held = [...agent.contacts.values()].map(({ contact }) => contact.state.channel);
  const settings = (name: string) => agent.profile.concurrency.find((one) => one.channel === name);
  // Every channel that the agent is on must let another one in.
  if (held.some((one) => one !== channel && !settings(one)?.routesAnyChannel)) return false;
  return held.filter((one) => one === channel).length < (settings(channel)?.concurrency ?? 0);
};
