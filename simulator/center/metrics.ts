import type { CenterServices, QueueMetrics } from '../engine/services.ts';
import { type Agent, type AgentContact, canTake } from './agent.ts';
import type { Contact } from './contact.ts';
import type { Channel } from './definition.ts';
import type { Floor } from './floor.ts';

/** How many finished contacts of a queue the estimate of the wait looks back on. */
const remembered = 20;

/** How long agents were busy with the last contacts of each queue. */
export interface HandleTimes {
  add(queueArn: string, seconds: number): void;
  /** Mean of talk and after-contact work; undefined before the first contact is over. */
  average(queueArn: string): number | undefined;
}

export const createHandleTimes = (): HandleTimes => {
  const recent = new Map<string, number[]>();
  return {
    add: (queueArn, seconds) => {
      recent.set(queueArn, [...(recent.get(queueArn) ?? []), seconds].slice(-remembered));
    },
    average: (queueArn) => {
      const times = recent.get(queueArn);
      return times === undefined ? undefined : times.reduce((sum, one) => sum + one, 0) / times.length;
    },
  };
};

export interface Metrics {
  /** @param channel counts only its contacts, and who could take one of it now. */
  queueMetrics(
    target: Parameters<CenterServices['queueMetrics']>[0],
    channel?: Channel,
  ): ReturnType<CenterServices['queueMetrics']>;
  /** 1 for the next in line; undefined when it is in no queue. */
  position(contact: Contact): number | undefined;
  /** Seconds; undefined when it is in no queue, or nothing is known yet to estimate from. */
  estimatedWait(contact: Contact): number | undefined;
}

export const createMetrics = (floor: Floor, handleTimes: HandleTimes): Metrics => {
  const serving = (arn: string): readonly Agent[] =>
    floor.roster.all.filter(
      ({ user, profile, state }) =>
        state !== 'Offline' && (user.arn === arn || profile.queues.some(({ queueArn }) => queueArn === arn)),
    );
  const inPhase = (agent: Agent, ...phases: AgentContact['phase'][]): boolean =>
    [...agent.contacts.values()].some(({ phase }) => phases.includes(phase));
  const isStaffed = (agent: Agent): boolean => agent.state === 'Available' || agent.contacts.size > 0;

  /** Those ahead times what each of them takes, shared by the staffed agents. The service's own formula is not published. */
  const wait = (arn: string, place: number): number | undefined => {
    const average = handleTimes.average(arn);
    const agents = serving(arn).filter(isStaffed).length;
    return average === undefined || agents === 0 ? undefined : Math.ceil((place * average) / agents);
  };
  const place = (contact: Contact): { readonly arn: string; readonly position: number } | undefined => {
    const waiting = floor.queues.of(contact);
    if (waiting === undefined) return undefined;
    return {
      arn: waiting.queueArn,
      position: floor.queues.inLine(waiting.queueArn).indexOf(waiting) + 1,
    };
  };

  return {
    position: (contact) => place(contact)?.position,
    estimatedWait: (contact) => {
      const found = place(contact);
      return found === undefined ? undefined : wait(found.arn, found.position);
    },
    queueMetrics: ({ kind, arn }, channel): QueueMetrics | undefined => {
      const found = kind === 'queue' ? floor.directory.queue(arn) : floor.directory.user(arn);
      if (found === undefined) return undefined;
      const line = floor.queues
        .inLine(found.arn)
        .filter(({ contact }) => channel === undefined || contact.state.channel === channel);
      const agents = serving(found.arn);
      const count = (test: (agent: Agent) => boolean): number => agents.filter(test).length;
      const oldest = line.reduce((since, one) => Math.min(since, one.since), floor.clock.nowMilliseconds());
      return {
        name: 'name' in found ? found.name : found.username,
        arn: found.arn,
        contactsInQueue: line.length,
        oldestContactAgeSeconds: Math.floor((floor.clock.nowMilliseconds() - oldest) / 1_000),
        estimatedWaitSeconds: wait(found.arn, line.length + 1),
        agentsOnline: agents.length,
        agentsAvailable: count((agent) =>
          agent.profile.concurrency.some(
            (one) => (channel === undefined || one.channel === channel) && canTake(agent, one.channel),
          ),
        ),
        agentsStaffed: count(isStaffed),
        agentsAfterContactWork: count((agent) => inPhase(agent, 'after-contact-work')),
        agentsBusy: count((agent) => inPhase(agent, 'connecting', 'connected')),
        agentsMissed: count(({ state }) => state === 'Missed'),
        agentsNonProductive: count(({ state }) => state !== 'Available' && state !== 'Missed'),
      };
    },
  };
};
