import type { Contact } from './contact.ts';
import { accountOf, iso, known } from './contact-event.ts';
import type { Directory } from './directory.ts';

/** A contact record (CTR) as the Kinesis stream carries it: one per contact, replaced by a later copy with a newer LastUpdateTimestamp. */
export type ContactRecord = Readonly<Record<string, unknown>> & {
  readonly ContactId: string;
  readonly InitialContactId: string;
  readonly LastUpdateTimestamp: string;
};

/**
 * Left out, because nothing here knows them: Recording(s), QualityMetrics, ChatMetrics, ContactDetails, ContactEvaluations, VoiceIdResult,
 * CustomerVoiceActivity, TaskTemplateInfo, DisconnectDetails, Agent.DeviceInfo and Agent.StateTransitions.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/ctr-data-model.html
 */
export const contactRecord = (contact: Contact, instanceArn: string, directory: Directory): ContactRecord => {
  const { state, times } = contact;
  return {
    AWSAccountId: accountOf(instanceArn),
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    ContactId: state.contactId,
    InitialContactId: state.initialContactId,
    PreviousContactId: state.previousContactId ?? null,
    NextContactId: contact.nextContactId ?? null,
    ...known('RelatedContactId', state.relatedContactId),
    Channel: state.channel,
    InstanceARN: instanceArn,
    InitiationMethod: state.initiationMethod,
    InitiationTimestamp: second(state.initiationTimestamp),
    ConnectedToSystemTimestamp: second(times.connectedToSystem),
    ...known('ScheduledTimestamp', second(times.scheduled) ?? undefined),
    DisconnectTimestamp: second(times.disconnected),
    DisconnectReason: contact.disconnectReason ?? null,
    LastUpdateTimestamp: second(times.lastUpdated) ?? '',
    TransferCompletedTimestamp: second(times.transferCompleted),
    TransferredToEndpoint: endpoint(contact.transferredTo),
    CustomerEndpoint: state.customerEndpoint
      ? { Address: state.customerEndpoint.address, Type: state.customerEndpoint.type }
      : null,
    SystemEndpoint: state.systemEndpoint
      ? { Address: state.systemEndpoint.address, Type: state.systemEndpoint.type }
      : null,
    Attributes: { ...state.attributes },
    SegmentAttributes: Object.fromEntries(
      Object.entries(state.segmentAttributes).map(([name, value]) => [name, { ValueString: value }]),
    ),
    Tags: { ...state.tags },
    References: Object.entries(state.references).map(([Name, { type, value }]) => ({
      Name,
      Type: type,
      Value: value,
    })),
    Campaign: contact.campaignId === undefined ? null : { CampaignId: contact.campaignId },
    AnsweringMachineDetectionStatus: state.answeringMachineDetectionStatus ?? null,
    ...known('RoutingCriteria', state.routingCriteria),
    ...known('CustomerId', state.customerId),
    AgentConnectionAttempts: contact.agentConnectionAttempts,
    MediaStreams: state.channel === 'VOICE' ? [{ Type: 'AUDIO' }] : [],
    Agent: agentOf(contact),
    Queue: queueOf(contact, directory),
  };
};

const agentOf = ({ agent, state, times, holds }: Contact): unknown => {
  if (agent === undefined || state.agent === undefined || times.connectedToAgent === undefined) return null;
  const left = times.agentLeft ?? times.disconnected;
  return {
    ARN: state.agent.arn,
    Username: state.agent.username,
    RoutingProfile: { ARN: agent.profile.arn, Name: agent.profile.name },
    HierarchyGroups: null,
    ConnectedToAgentTimestamp: second(times.connectedToAgent),
    AgentInteractionDuration: seconds(times.connectedToAgent, left, holds.totalMilliseconds),
    CustomerHoldDuration: Math.round(holds.totalMilliseconds / 1_000),
    NumberOfHolds: holds.count,
    LongestHoldDuration: Math.round(holds.longestMilliseconds / 1_000),
    AfterContactWorkStartTimestamp: second(times.afterContactWorkStarted),
    AfterContactWorkEndTimestamp: second(times.afterContactWorkEnded),
    AfterContactWorkDuration: seconds(times.afterContactWorkStarted, times.afterContactWorkEnded, 0),
  };
};

const queueOf = ({ state, times }: Contact, directory: Directory): unknown => {
  if (times.enqueued === undefined || state.targetQueue === undefined) return null;
  const { kind, arn } = state.targetQueue;
  return {
    ARN: arn,
    Name: kind === 'queue' ? (directory.queue(arn)?.name ?? null) : null,
    EnqueueTimestamp: second(times.enqueued),
    DequeueTimestamp: second(times.dequeued),
    Duration: seconds(times.enqueued, times.dequeued, 0),
  };
};

const endpoint = (address: string | undefined): unknown =>
  address === undefined
    ? null
    : { Address: address, Type: address.startsWith('+') ? 'TELEPHONE_NUMBER' : 'CONTACT_FLOW' };

/** `yyyy-mm-ddThh:mm:ssZ`. */
const second = (epochMilliseconds: number | undefined): string | null =>
  epochMilliseconds === undefined ? null : `${iso(epochMilliseconds).slice(0, 19)}Z`;

const seconds = (from: number | undefined, till: number | undefined, without: number): number =>
  from === undefined || till === undefined ? 0 : Math.max(0, Math.round((till - from - without) / 1_000));
