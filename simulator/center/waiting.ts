import type { Agent } from './agent.ts';
import type { Contact } from './contact.ts';

/** A contact's place in a queue. */
export interface Waiting {
  readonly contact: Contact;
  readonly queueArn: string;
  /** When it was put in the queue, epoch milliseconds. */
  readonly since: number;
  /** As they count now: a change made while the contact waits counts only a minute later. */
  priority: number;
  adjustmentSeconds: number;
  /** Of two with the same priority and age the one put in first is first. */
  readonly order: number;
  /** The flow that put it there is over, so it may be offered. */
  ready: boolean;
  offeredTo: Agent | undefined;
}

/** When it counts as having been put in the queue: a positive adjustment makes it older. */
const countsSince = ({ since, adjustmentSeconds }: Waiting): number => since - adjustmentSeconds * 1_000;

/** The order within a queue: priority (1 is best), then age with the contact's time adjustment. */
export const inOrder = (a: Waiting, b: Waiting): number =>
  a.priority - b.priority || countsSince(a) - countsSince(b) || a.order - b.order;
