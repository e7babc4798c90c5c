import type { ContactState } from './contact.ts';
import type { Line } from './line.ts';

export type Target =
  | { readonly kind: 'found'; readonly queue: NonNullable<ContactState['targetQueue']> }
  | { readonly kind: 'not-named'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The queue, or the agent's queue, that `QueueId` or `AgentId` names. */
export const readTarget = (line: Line): Target => {
  for (const name of ['QueueId', 'AgentId'] as const) {
    if (line.parameter(name) === undefined) continue;
    const id = line.whole(name);
    if (id === undefined)
      return { kind: 'unknown', reason: `its ${name} ${line.parameter(name)} leads to nothing` };
    const found = name === 'QueueId' ? line.services.findQueue(id) : line.services.findAgent(id);
    return found
      ? { kind: 'found', queue: { kind: name === 'QueueId' ? 'queue' : 'agent', arn: found.arn } }
      : { kind: 'unknown', reason: `there is no ${name === 'QueueId' ? 'queue' : 'agent'} "${id}"` };
  }
  return { kind: 'not-named', reason: 'it names no queue and no agent' };
};

/** The named queue, else the one the contact is set to. */
export const readTargetOrPresent = (line: Line): Target => {
  const target = readTarget(line);
  if (target.kind !== 'not-named') return target;
  return line.contact.targetQueue
    ? { kind: 'found', queue: line.contact.targetQueue }
    : { kind: 'unknown', reason: 'no queue has been set' };
};
