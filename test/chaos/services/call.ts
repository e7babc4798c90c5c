import type { ContactAttributes, ContactRecord } from '../../../domain/contact/model.ts';
import type { CallOrder } from '../../../domain/dialling/model.ts';
import type { Evidence } from '../../../domain/dialling/settle.ts';
import type { Random } from '../random.ts';
import type { Scheduler } from '../scheduler.ts';
import type { Feed } from './feed.ts';

/** A telephone that Connect made ring. */
export interface Dial {
  readonly contactId: string;
  readonly order: CallOrder;
  readonly at: number;
  endedAt: number | undefined;
  /** What really happened, as nobody but this world knows. */
  truth: Truth | undefined;
}
export type Truth = 'busy' | 'no-answer' | 'network-failed' | 'machine' | 'talked' | 'abandoned';

/** A contact record, with what is told of it for the attempt. */
export interface RecordNews {
  readonly record: ContactRecord;
  readonly evidence: Evidence;
}

/** How a call went that is over. */
export interface CallEnd {
  readonly truth: Truth;
  readonly reason: string;
  readonly connectedAt?: number | undefined;
  readonly agent?: string | undefined;
  readonly talkSeconds?: number | undefined;
  readonly workSeconds?: number | undefined;
  readonly detected?: string | undefined;
}

export interface NewsPorts {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly events: Feed<Evidence>;
  readonly records: Feed<RecordNews>;
}

/** Tells of a call that began: nobody needs it, everybody gets it. */
export const tellBegin = ({ events }: NewsPorts, { contactId }: Dial): void =>
  events.publish({ ...untold(contactId), kind: 'event' }, 1);

const untold = (contactId: string): Evidence => ({
  kind: 'event',
  contactId,
  initialContactId: contactId,
  channel: 'VOICE',
  attemptId: undefined,
  conversationId: undefined,
  disconnectedAt: undefined,
  disconnectReason: undefined,
  connected: undefined,
  answeringMachineDetectionStatus: undefined,
  agentConnected: undefined,
  workOver: false,
  figures: undefined,
});

/** Events at the end of the call and of the work after it, and contact records: an early copy sometimes, and the last one. */
export const tellEnd = (ports: NewsPorts, dial: Dial, end: CallEnd): void => {
  const { scheduler, random, events, records } = ports;
  const now = scheduler.now();
  dial.endedAt = now;
  dial.truth = end.truth;
  // Connect does not always say why.
  const reason = random.chance(0.9) ? end.reason : undefined;
  const facts = {
    disconnectedAt: new Date(now),
    disconnectReason: reason,
    connected: end.connectedAt !== undefined,
    answeringMachineDetectionStatus: end.detected,
    agentConnected: end.agent !== undefined,
  };
  const vague = random.chance(0.3);
  const event = (workOver: boolean): Evidence => ({
    ...untold(dial.contactId),
    ...facts,
    ...(vague ? { connected: undefined, agentConnected: undefined } : {}),
    workOver,
  });
  events.publish(event(end.agent === undefined), 1);
  const record = (workOver: boolean): RecordNews => ({
    record: recordOf(dial, end, facts, workOver, scheduler.now()),
    evidence: {
      ...untold(dial.contactId),
      ...facts,
      kind: 'record',
      attemptId: dial.order.attemptId,
      conversationId: dial.order.conversationId,
      workOver,
      figures:
        end.agent === undefined
          ? undefined
          : {
              talkSeconds: end.talkSeconds ?? 0,
              holdSeconds: 0,
              afterContactWorkSeconds: end.workSeconds ?? 0,
            },
    },
  });
  if (end.agent === undefined) {
    records.publish(record(true), random.whole(5, 120));
    return;
  }
  if (random.chance(0.3)) records.publish(record(false), random.whole(5, 120));
  scheduler.after((end.workSeconds ?? 0) * 1000, () => {
    if (random.chance(0.7)) events.publish(event(true), 1);
    records.publish(record(true), random.whole(5, 120));
  });
};

const recordOf = (
  { contactId, order, at }: Dial,
  end: CallEnd,
  {
    disconnectedAt,
    disconnectReason,
  }: { readonly disconnectedAt: Date; readonly disconnectReason: string | undefined },
  workOver: boolean,
  now: number,
): ContactRecord => ({
  contactId,
  initialContactId: contactId,
  previousContactId: undefined,
  nextContactId: undefined,
  relatedContactId: order.taskContactId,
  channel: 'VOICE',
  initiationMethod: 'API',
  startedAt: new Date(at),
  lastUpdatedAt: new Date(now),
  connectedToSystemAt: end.connectedAt === undefined ? undefined : new Date(end.connectedAt),
  disconnectedAt,
  disconnectReason,
  customerNumber: order.number,
  queue: undefined,
  agent:
    end.agent === undefined
      ? undefined
      : {
          id: end.agent,
          username: end.agent,
          connectedAt: new Date(end.connectedAt ?? now),
          talkSeconds: end.talkSeconds,
          holdSeconds: 0,
          afterContactWorkSeconds: workOver ? end.workSeconds : undefined,
          stillWorking: !workOver,
        },
  attributes: attributesOf(order),
});

const attributesOf = (order: CallOrder): ContactAttributes => ({
  attemptId: order.attemptId,
  campaign: order.campaign,
  direction: 'outbound',
  language: order.language,
  need: order.need,
  team: order.team,
  ...(order.promiseId === undefined ? {} : { promiseId: order.promiseId }),
});

/** The record of a task that was closed. It carries the attributes of its call, and says nothing of how that ended. */
export const taskRecord = (taskContactId: string, attributes: ContactAttributes, now: Date): RecordNews => ({
  record: {
    contactId: taskContactId,
    initialContactId: taskContactId,
    previousContactId: undefined,
    nextContactId: undefined,
    relatedContactId: undefined,
    channel: 'TASK',
    initiationMethod: 'API',
    startedAt: now,
    lastUpdatedAt: now,
    connectedToSystemAt: now,
    disconnectedAt: now,
    disconnectReason: 'AGENT_COMPLETED',
    customerNumber: undefined,
    queue: undefined,
    agent: undefined,
    attributes,
  },
  evidence: {
    ...untold(taskContactId),
    kind: 'record',
    channel: 'TASK',
    attemptId: attributes.attemptId,
    disconnectedAt: now,
    disconnectReason: 'AGENT_COMPLETED',
    connected: true,
    workOver: true,
  },
});
