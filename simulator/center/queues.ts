import type { Agent } from './agent.ts';
import type { Contact } from './contact.ts';
import { inOrder, type Waiting } from './waiting.ts';

/** What waits where. A queue is known by the ARN of a queue, or of an agent for an agent queue. */
export interface Queues {
  /** Those in the queue, first in line first; also one that rings at an agent, which keeps its place until it is accepted. */
  inLine(queueArn: string): readonly Waiting[];
  /** Contacts and promised callbacks that count against the queue's maximum. */
  count(queueArn: string): number;
  of(contact: Contact): Waiting | undefined;
  add(contact: Contact, queueArn: string, now: number): Waiting;
  /** A callback before its time holds a place against the maximum, and is not in line. */
  reserve(contact: Contact, queueArn: string): void;
  remove(contact: Contact): Waiting | undefined;
  readonly arns: Iterable<string>;
}

export const createQueues = (): Queues => {
  const lines = new Map<string, Waiting[]>();
  const places = new Map<Contact, Waiting>();
  const reserved = new Map<Contact, string>();
  let order = 0;
  const line = (arn: string): Waiting[] => {
    const found = lines.get(arn);
    if (found !== undefined) return found;
    const fresh: Waiting[] = [];
    lines.set(arn, fresh);
    return fresh;
  };
  return {
    // Sorted when asked: priority and age may change while a contact waits.
    inLine: (arn) => (lines.get(arn) ?? []).sort(inOrder),
    count: (arn) =>
      (lines.get(arn)?.length ?? 0) + [...reserved.values()].filter((queue) => queue === arn).length,
    of: (contact) => places.get(contact),
    add: (contact, queueArn, now) => {
      reserved.delete(contact);
      order += 1;
      const waiting: Waiting = {
        contact,
        queueArn,
        since: now,
        priority: contact.state.queuePriority,
        adjustmentSeconds: contact.state.queueTimeAdjustmentSeconds,
        order,
        ready: false,
        offeredTo: undefined as Agent | undefined,
      };
      line(queueArn).push(waiting);
      places.set(contact, waiting);
      return waiting;
    },
    reserve: (contact, queueArn) => {
      reserved.set(contact, queueArn);
    },
    remove: (contact) => {
      reserved.delete(contact);
      const waiting = places.get(contact);
      if (waiting === undefined) return undefined;
      places.delete(contact);
      const own = line(waiting.queueArn);
      own.splice(own.indexOf(waiting), 1);
      return waiting;
    },
    arns: { [Symbol.iterator]: () => lines.keys() },
  };
};
