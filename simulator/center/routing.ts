import { type Agent, canTake } from './agent.ts';
import type { Queues } from './queues.ts';
import { isAllowedBy } from './routing-criteria.ts';
import { inOrder, type Waiting } from './waiting.ts';

/**
 * What this agent is offered next. First what waits in the agent's own queue (not established: its rank; a contact there can go nowhere
 * else, so it goes first), then the queues of the routing profile in the order of their priority; queues of equal priority are one line,
 * ordered by contact priority and age. A queue counts only for contacts that have waited its delay.
 */
export const nextFor = (agent: Agent, queues: Queues, now: number): Waiting | undefined => {
  const personal = queues.inLine(agent.user.arn).find((waiting) => isFree(waiting, agent, now));
  if (personal !== undefined) return personal;
  let best: { readonly priority: number; readonly waiting: Waiting } | undefined;
  for (const { queueArn, channel, priority, delaySeconds } of agent.profile.queues) {
    if (best !== undefined && best.priority < priority) continue;
    const waiting = queues
      .inLine(queueArn)
      .find(
        (one) =>
          one.contact.state.channel === channel &&
          now - one.since >= delaySeconds * 1_000 &&
          isFree(one, agent, now),
      );
    if (waiting === undefined) continue;
    const better = best === undefined || priority < best.priority || inOrder(waiting, best.waiting) < 0;
    if (better) best = { priority, waiting };
  }
  return best?.waiting;
};

const isFree = ({ contact, ready, offeredTo, since }: Waiting, agent: Agent, now: number): boolean =>
  ready &&
  offeredTo === undefined &&
  canTake(agent, contact.state.channel) &&
  isAllowedBy(contact.state.routingCriteria, agent.user, (now - since) / 1_000);

/**
 * Who is asked first when several could take a contact: the agent who has been free longest. A person at a desk comes before simulated
 * agents: nobody sits down to watch them work.
 */
export const longestFree = (a: Agent, b: Agent): number =>
  Number(b.behavior === 'by-hand') - Number(a.behavior === 'by-hand') || a.idleSince - b.idleSince;
