import type { ContactState } from '../engine/contact.ts';
import type { CenterServices } from '../engine/services.ts';
import type { Contact } from './contact.ts';
import type { Floor } from './floor.ts';

/** Moves from queue to queue that one chain of contacts may make. */
const maximumQueueMoves = 11;

/** How long a change of priority or age takes to count for a contact that waits already; the service says 60 seconds or more. */
const routingChangeSeconds = 60;

type Target = NonNullable<ContactState['targetQueue']>;

/** Has the queue as many contacts and promised callbacks as it may hold? */
export const isFull = ({ directory, queues }: Floor, { kind, arn }: Target): boolean => {
  const maximum = kind === 'queue' ? directory.queue(arn)?.maxContacts : undefined;
  return maximum !== undefined && queues.count(arn) >= maximum;
};

/** Is there such a queue, or such an agent for an agent queue? */
export const isKnown = ({ directory }: Floor, { kind, arn }: Target): boolean =>
  (kind === 'queue' ? directory.queue(arn) : directory.user(arn)) !== undefined;

export const putInQueue = (floor: Floor, contact: Contact, { kind, arn }: Target): void => {
  const now = floor.clock.nowMilliseconds();
  const known = kind === 'queue' ? floor.directory.queue(arn) : floor.directory.user(arn);
  floor.queues.add(contact, known?.arn ?? arn, now);
  contact.times.enqueued = now;
  contact.state.targetQueue = { kind, arn: known?.arn ?? arn };
  floor.journal.emit(contact.state.contactId, {
    type: 'queued',
    queue: known === undefined ? arn : 'name' in known ? known.name : known.username,
    priority: contact.state.queuePriority,
  });
  floor.reporting.event('QUEUED', contact);
};

/** The contact's priority or age adjustment has been changed, maybe while it waits. */
export const routingChanged = (floor: Floor, contact: Contact): void => {
  const waiting = floor.queues.of(contact);
  if (waiting === undefined) return;
  const { queuePriority, queueTimeAdjustmentSeconds } = contact.state;
  floor.clock.at(floor.clock.nowMilliseconds() + routingChangeSeconds * 1_000, () => {
    waiting.priority = queuePriority;
    waiting.adjustmentSeconds = queueTimeAdjustmentSeconds;
    floor.offers.route();
  });
};

export const queueing = (floor: Floor): Pick<CenterServices, 'enqueue' | 'dequeueAndTransfer'> => ({
  enqueue: (state) => {
    const contact = floor.book.of(state);
    const target = state.targetQueue;
    if (target === undefined || !isKnown(floor, target)) return 'failed';
    if (floor.queues.of(contact) !== undefined || contact.stage === 'ended') return 'failed';
    const disconnecting = contact.stage === 'remaining';
    // Nobody is left on a voice call whose customer hung up: a queue would hold an empty line.
    if (disconnecting && contact.line?.participant.hungUp.aborted) return 'failed';
    if (isFull(floor, target)) return 'at-capacity';
    if (!disconnecting) {
      putInQueue(floor, contact, target);
      return 'queued';
    }
    const successor = floor.book.follow(contact, 'DISCONNECT');
    contact.successor = successor;
    floor.life.announce(successor);
    putInQueue(floor, successor, target);
    return 'queued';
  },
  dequeueAndTransfer: (state, target) => {
    const contact = floor.book.of(state);
    const to = target ?? state.targetQueue;
    if (floor.queues.of(contact) === undefined || to === undefined || !isKnown(floor, to)) return 'failed';
    if (contact.queueMoves >= maximumQueueMoves) return 'failed';
    if (isFull(floor, to)) return 'at-capacity';
    const successor = floor.book.follow(contact, 'QUEUE_TRANSFER', {
      queueMoves: contact.queueMoves + 1,
      transfer: contact.transfer,
      callback: undefined,
    });
    contact.successor = successor;
    floor.life.leaveQueue(contact, 'transfer');
    contact.stage = 'waiting';
    floor.journal.emit(state.contactId, {
      type: 'transferred',
      to: floor.directory.queue(to.arn)?.name ?? floor.directory.user(to.arn)?.username ?? to.arn,
      kind: to.kind,
    });
    floor.life.announce(successor);
    putInQueue(floor, successor, to);
    return 'queued';
  },
});
