import type { Result } from '../../domain/shared/result.ts';
import type { Agent, AgentContact } from './agent.ts';
import type { Floor } from './floor.ts';
import type { AgentRefusal } from './held-contact.ts';
import type { LogIn } from './roster.ts';

type Answer = Result<undefined, AgentRefusal>;

interface Consulting {
  /** The quick connect's name. */
  readonly with: string;
  /** Somebody has answered. */
  readonly connected: boolean;
  /** All three talk. */
  readonly joined: boolean;
}

/** What an agent sees and does. What cannot be done at this moment is refused, and says why. */
export interface AgentDesk {
  readonly username: string;
  /** `Available`, `Offline`, `Missed`, or one of the centre's own. */
  readonly state: string;
  readonly contacts: readonly {
    readonly contactId: string;
    readonly phase: AgentContact['phase'];
    readonly onHold: boolean;
    readonly muted: boolean;
    /** The other side of a transfer that is under way. */
    readonly consulting: Consulting | undefined;
  }[];
  /** Chosen while on a contact: taken when the last one is closed. */
  readonly nextState: string | undefined;
  /** Since when in this state, epoch milliseconds. */
  readonly since: number;
  /** Somebody works it; otherwise the simulated agent does. */
  readonly byHand: boolean;
  /** Names of those that the agent sees: of every queue in the routing profile. */
  readonly quickConnects: readonly string[];
  setState(state: string): void;
  accept(contactId: string): Answer;
  reject(contactId: string): Answer;
  /** Ends the contact for the agent; a disconnect flow may still serve the customer. */
  hangUp(contactId: string): Answer;
  hold(contactId: string, on: boolean): Answer;
  mute(contactId: string, on: boolean): Answer;
  /** Places a call; answers the contact's id. */
  dial(number: string): Result<string, AgentRefusal>;
  /** By the quick connect's name, id or ARN. The agent leaves once the other side or its queue has the customer. */
  transfer(contactId: string, quickConnect: string): Answer;
  /** Talks with the other side first, the customer on hold. */
  consult(contactId: string, quickConnect: string): Answer;
  /** All three talk. */
  join(contactId: string): Answer;
  /** Leaves the customer with the other side. */
  completeTransfer(contactId: string): Answer;
  /** Back to the customer alone. */
  cancelTransfer(contactId: string): Answer;
  /** Ends after-contact work. */
  closeContact(contactId: string): Answer;
  logOut(): void;
}

export interface AgentDesks {
  /** Throws RangeError for a user that the instance does not have. */
  logIn(username: string, options?: LogIn): AgentDesk;
  find(username: string): AgentDesk | undefined;
  readonly all: readonly AgentDesk[];
}

const consulting = ({ consult, onHold }: AgentContact): Consulting | undefined =>
  consult === undefined
    ? undefined
    : {
        with: consult.transfer?.quickConnect ?? '',
        connected: consult.stage === 'connected' || consult.stage === 'outside',
        joined: !onHold,
      };

export const agentDesks = (floor: Floor): AgentDesks => {
  const desk = (agent: Agent): AgentDesk => ({
    username: agent.user.username,
    get state() {
      return agent.state;
    },
    get contacts() {
      return [...agent.contacts.values()].map((held) => ({
        contactId: held.contact.state.contactId,
        phase: held.phase,
        onHold: held.onHold,
        muted: held.muted,
        consulting: consulting(held),
      }));
    },
    get nextState() {
      return agent.nextState;
    },
    get since() {
      return agent.idleSince;
    },
    get byHand() {
      return agent.behavior === 'by-hand';
    },
    get quickConnects() {
      const arns = agent.profile.queues.flatMap(({ queueArn }) => floor.directory.quickConnectsOf(queueArn));
      return [...new Set(arns)].map((arn) => floor.directory.quickConnect(arn)?.name ?? arn);
    },
    setState: (state) => floor.roster.setState(agent, state),
    accept: (contactId) => floor.offers.accept(agent, contactId),
    reject: (contactId) => floor.offers.reject(agent, contactId),
    hangUp: (contactId) => floor.work.hangUp(agent, contactId),
    hold: (contactId, on) => floor.work.hold(agent, contactId, on),
    mute: (contactId, on) => floor.work.mute(agent, contactId, on),
    dial: (number) => floor.dialling.dial(agent, number),
    transfer: (contactId, quickConnect) => floor.transfers.start(agent, contactId, quickConnect, 'cold'),
    consult: (contactId, quickConnect) => floor.transfers.start(agent, contactId, quickConnect, 'warm'),
    join: (contactId) => floor.transfers.join(agent, contactId),
    completeTransfer: (contactId) => floor.transfers.complete(agent, contactId),
    cancelTransfer: (contactId) => floor.transfers.cancel(agent, contactId),
    closeContact: (contactId) => floor.work.complete(agent, contactId),
    logOut: () => floor.roster.setState(agent, 'Offline'),
  });
  return {
    logIn: (username, options) => desk(floor.roster.logIn(username, options)),
    find: (username) => {
      const agent = floor.roster.find(username);
      return agent === undefined ? undefined : desk(agent);
    },
    get all() {
      return floor.roster.all.map(desk);
    },
  };
};
