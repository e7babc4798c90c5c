import type { CallOrder } from '../../../domain/dialling/model.ts';
import type { Calls, Floor, Placement } from '../../../domain/dialling/ports.ts';
import type { CallbackPromise } from '../../../domain/promise/model.ts';
import type { PromiseTasks, TaskStart } from '../../../domain/promise/ports.ts';
import { InjectedFault } from '../faults.ts';
import type { Ground } from '../storm.ts';
import { type Dial, type NewsPorts, tellBegin, tellEnd } from './call.ts';

/** What the person at the other end does when it rings. */
export type Reaction = 'answers' | 'busy' | 'no-answer' | 'machine' | 'network-failed';
/** What a person who answered does once an agent, or the flow, talks. */
export type Wish = 'talks' | 'refuses' | 'asks-callback' | 'hangs-up';

export interface People {
  isInvalid(number: string): boolean;
  reaction(number: string): Reaction;
  wish(number: string): Wish;
}

/** A talk that begins: whoever leads it hears what the person wants. */
export interface Talk {
  readonly dial: Dial;
  readonly wish: Wish | 'machine';
  readonly agent: string | undefined;
  readonly talkSeconds: number;
  readonly workSeconds: number;
}

/** A task that comes to an agent, or to a supervisor. */
export type Task =
  | { readonly contactId: string; readonly kind: 'preview'; readonly order: CallOrder }
  | {
      readonly contactId: string;
      readonly kind: 'callback' | 'late-promise';
      readonly promise: CallbackPromise;
    };

export interface ConnectPorts {
  readonly people: People;
  readonly agents: number;
  readonly news: NewsPorts;
  readonly callsPerSecond: number;
  readonly burst: number;
  readonly onPlaced: (dial: Dial) => void;
  readonly onTalk: (talk: Talk) => void;
  readonly onTask: (task: Task) => void;
}

export interface Connect {
  readonly calls: Calls;
  readonly floor: Floor;
  readonly promiseTasks: PromiseTasks;
  readonly dials: readonly Dial[];
  /** Tasks that are open. */
  readonly tasks: Map<string, Task>;
}

/**
 * StartOutboundVoiceContact and what follows it. It places a call or does not, and answers, or does not; takes 2 a second and 5 at once; a
 * client token holds only while its contact is there: once that has ended, the same token starts a new contact.
 */
export const connectOf = (ground: Ground, ports: ConnectPorts): Connect => {
  const { scheduler, storm, note } = ground;
  const random = storm.random.fork('connect');
  const { people, news } = ports;
  const dials: Dial[] = [];
  const byToken = new Map<string, Dial>();
  const tasks = new Map<string, Task>();
  const takes = rateLimit(ground, ports);
  let contacts = 0;
  let busyAgents = 0;

  const place = async (order: CallOrder): Promise<Placement> => {
    const fault = storm.onPlacing();
    if (fault === 'throttled' || !takes()) return { placed: false, why: 'busy' };
    if (fault === 'not-placed-answer-lost') return { placed: 'unknown' };
    if (people.isInvalid(order.number)) return { placed: false, why: 'invalid-number' };
    const standing = byToken.get(order.attemptId);
    const dial = standing !== undefined && standing.endedAt === undefined ? standing : ring(order);
    if (fault === 'placed-answer-lost') return { placed: 'unknown' };
    if (fault === 'placed-threw') throw new InjectedFault('the connection broke while a call was placed');
    return { placed: true, contactId: dial.contactId };
  };

  const ring = (order: CallOrder): Dial => {
    contacts += 1;
    const dial: Dial = {
      contactId: `contact-${contacts}`,
      order,
      at: scheduler.now(),
      endedAt: undefined,
      truth: undefined,
    };
    note(() => `☎ ${dial.contactId} rings for ${order.attemptId}`);
    ports.onPlaced(dial);
    dials.push(dial);
    byToken.set(order.attemptId, dial);
    if (random.chance(0.2)) tellBegin(news, dial);
    const reaction = people.reaction(order.number);
    const seconds = reaction === 'no-answer' ? order.ringSeconds : random.whole(1, order.ringSeconds);
    scheduler.after(seconds * 1000, () => reacts(dial, reaction));
    return dial;
  };

  const reacts = (dial: Dial, reaction: Reaction): void => {
    note(() => `☎ ${dial.contactId}: ${reaction}`);
    const connectedAt = scheduler.now();
    switch (reaction) {
      case 'busy':
        tellEnd(news, dial, { truth: 'busy', reason: 'TELECOM_BUSY' });
        break;
      case 'no-answer':
        tellEnd(news, dial, { truth: 'no-answer', reason: 'TELECOM_UNANSWERED' });
        break;
      case 'network-failed':
        tellEnd(news, dial, { truth: 'network-failed', reason: 'TELECOM_PROBLEM' });
        break;
      case 'machine':
        if (dial.order.answeringMachine === 'off') answers(dial, 'machine');
        else
          tellEnd(news, dial, {
            truth: 'machine',
            reason: 'CONTACT_FLOW_DISCONNECT',
            connectedAt,
            detected: random.pick(['VOICEMAIL_BEEP', 'VOICEMAIL_NO_BEEP']),
          });
        break;
      case 'answers':
        answers(dial, people.wish(dial.order.number));
    }
  };

  const answers = (dial: Dial, wish: Wish | 'machine'): void => {
    const connectedAt = scheduler.now();
    const { manner } = dial.order;
    const isShort = wish === 'hangs-up' || wish === 'machine';
    const talkSeconds = isShort ? random.whole(1, 8) : random.whole(10, 400);
    const workSeconds = manner === 'automated' ? 0 : random.whole(0, 60);
    if (
      manner === 'progressive' &&
      (busyAgents >= ports.agents || (wish === 'hangs-up' && random.chance(0.5)))
    ) {
      // Nobody is there: the safe message is played; or the person was gone before an agent took the call.
      scheduler.after(4000, () =>
        tellEnd(news, dial, { truth: 'abandoned', reason: 'CONTACT_FLOW_DISCONNECT', connectedAt }),
      );
      return;
    }
    if (manner === 'progressive') busyAgents += 1;
    const agent =
      manner === 'automated' ? undefined : (dial.order.agentId ?? `agent-${random.whole(1, ports.agents)}`);
    ports.onTalk({ dial, wish, agent, talkSeconds, workSeconds });
    scheduler.after(talkSeconds * 1000, () => {
      if (manner === 'progressive') scheduler.after(workSeconds * 1000, () => (busyAgents -= 1));
      const truth = wish === 'machine' ? 'machine' : 'talked';
      const reason = agent === undefined ? 'CUSTOMER_DISCONNECT' : 'AGENT_DISCONNECT';
      tellEnd(news, dial, { truth, reason, connectedAt, agent, talkSeconds, workSeconds });
    });
  };

  /** Starts a task, or does not, and answers, or does not. */
  const startTask = async (of: (contactId: string) => Task): Promise<TaskStart> => {
    const fault = storm.onPlacing();
    if (fault === 'throttled') return { started: false };
    if (fault === 'not-placed-answer-lost') return { started: 'unknown' };
    contacts += 1;
    const task = of(`task-${contacts}`);
    note(() => `✉ ${task.contactId} (${task.kind})`);
    tasks.set(task.contactId, task);
    ports.onTask(task);
    if (fault === 'placed-answer-lost') return { started: 'unknown' };
    if (fault === 'placed-threw') throw new InjectedFault('the connection broke while a task was started');
    return { started: true, contactId: task.contactId };
  };

  return {
    dials,
    tasks,
    floor: { free: async () => Math.max(0, ports.agents - busyAgents) },
    calls: {
      place,
      offer: async (order) => {
        const start = await startTask((contactId) => ({
          contactId,
          kind: 'preview',
          order: { ...order, agentId: undefined, taskContactId: undefined },
        }));
        if (start.started === true) return { placed: true, contactId: start.contactId };
        return start.started === 'unknown' ? { placed: 'unknown' } : { placed: false, why: 'busy' };
      },
    },
    promiseTasks: {
      callback: (promise) => startTask((contactId) => ({ contactId, kind: 'callback', promise })),
      escalate: (promise) => startTask((contactId) => ({ contactId, kind: 'late-promise', promise })),
      stop: async (contactId) => (tasks.delete(contactId) ? 'stopped' : 'gone'),
    },
  };
};

/** Connect counts its own way: what keeps to the agreed rate passes. */
const rateLimit = (
  { scheduler }: Ground,
  { callsPerSecond, burst }: Pick<ConnectPorts, 'callsPerSecond' | 'burst'>,
): (() => boolean) => {
  let tokens = burst;
  let refilledAt = scheduler.now();
  return () => {
    const now = scheduler.now();
    tokens = Math.min(burst, tokens + ((now - refilledAt) / 1000) * callsPerSecond);
    refilledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
};
