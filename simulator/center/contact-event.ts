import type { Contact } from './contact.ts';

export type ContactEventType =
  | 'INITIATED'
  | 'CONNECTED_TO_SYSTEM'
  | 'QUEUED'
  | 'CONNECTED_TO_AGENT'
  | 'CONTACT_DATA_UPDATED'
  | 'PAUSED'
  | 'RESUMED'
  | 'DISCONNECTED'
  | 'COMPLETED';

/** An event of EventBridge, as rules and functions see it. */
export interface ContactEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': 'Amazon Connect Contact Event';
  readonly source: 'aws.connect';
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>> & {
    readonly eventType: ContactEventType;
    readonly contactId: string;
    readonly initialContactId: string;
  };
}

export interface EventEnvelope {
  readonly id: string;
  readonly at: number;
  readonly instanceArn: string;
  readonly region: string;
}

/** @see https://docs.aws.amazon.com/connect/latest/adminguide/contact-events.html */
export const contactEvent = (
  eventType: ContactEventType,
  contact: Contact,
  envelope: EventEnvelope,
  updatedProperties: readonly string[] = [],
): ContactEvent => {
  const { state, times } = contact;
  return {
    version: '0',
    id: envelope.id,
    'detail-type': 'Amazon Connect Contact Event',
    source: 'aws.connect',
    account: accountOf(envelope.instanceArn),
    time: `${iso(envelope.at).slice(0, 19)}Z`,
    region: envelope.region,
    resources: [`${envelope.instanceArn}/contact/${state.contactId}`],
    detail: {
      eventType,
      contactId: state.contactId,
      initialContactId: state.initialContactId,
      ...known('previousContactId', state.previousContactId),
      ...known('relatedContactId', state.relatedContactId),
      channel: state.channel,
      instanceArn: envelope.instanceArn,
      initiationMethod: state.initiationMethod,
      initiationTimestamp: iso(state.initiationTimestamp),
      ...known('connectedToSystemTimestamp', time(times.connectedToSystem)),
      ...known('disconnectTimestamp', time(times.disconnected)),
      ...known('queueInfo', queueInfo(contact)),
      ...known('agentInfo', agentInfo(contact)),
      ...known('answeringMachineDetectionStatus', state.answeringMachineDetectionStatus),
      ...known('campaign', contact.campaignId === undefined ? undefined : { campaignId: contact.campaignId }),
      ...(times.disconnected === undefined ? {} : known('disconnectReason', contact.disconnectReason)),
      ...known('routingCriteria', state.routingCriteria),
      segmentAttributes: segmentAttributes(contact),
      tags: { 'aws:connect:instanceId': idOf(envelope.instanceArn), ...state.tags },
      ...(updatedProperties.length === 0 ? {} : { updatedProperties }),
    },
  };
};

const queueInfo = ({ state, times }: Contact): unknown =>
  times.enqueued === undefined || state.targetQueue === undefined
    ? undefined
    : {
        queueArn: state.targetQueue.arn,
        queueType: state.targetQueue.kind === 'queue' ? 'STANDARD' : 'AGENT',
        enqueueTimestamp: iso(times.enqueued),
      };

const agentInfo = ({ state, times }: Contact): unknown =>
  state.agent === undefined
    ? undefined
    : {
        agentArn: state.agent.arn,
        ...known('connectedToAgentTimestamp', time(times.connectedToAgent)),
        hierarchyGroups: {},
      };

/** As the API writes them. */
export const segmentAttributes = ({ state }: Contact): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(state.segmentAttributes).map(([name, value]) => [name, { valueString: value }]),
  );

export const accountOf = (arn: string): string => arn.split(':')[4] ?? '';
const idOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);
export const iso = (epochMilliseconds: number): string => new Date(epochMilliseconds).toISOString();
const time = (epochMilliseconds: number | undefined): string | undefined =>
  epochMilliseconds === undefined ? undefined : iso(epochMilliseconds);

/** A member that is left out when it is not known. */
export const known = (name: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === undefined ? {} : { [name]: value };
