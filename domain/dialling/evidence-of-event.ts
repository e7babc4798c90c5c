import type { ContactEvent } from '../contact/model.ts';
import type { Evidence } from './settle.ts';

/**
 * What an event tells of how a call ended that we placed; undefined for all others, so that they cost no read. What it does not carry is not told: an
 * event without the moment at which somebody answered may be one of a call that was answered.
 */
export const evidenceOfEvent = (event: ContactEvent): Evidence | undefined => {
  const { type, channel, initiationMethod } = event;
  if (channel !== 'VOICE' || initiationMethod !== 'API' || (type !== 'DISCONNECTED' && type !== 'COMPLETED'))
    return undefined;
  return {
    kind: 'event',
    contactId: event.contactId,
    initialContactId: event.initialContactId,
    channel,
    attemptId: undefined,
    conversationId: undefined,
    disconnectReason: event.disconnectReason,
    disconnectedAt: event.disconnectedAt ?? (type === 'DISCONNECTED' ? event.at : undefined),
    connected: event.connectedToSystemAt === undefined ? undefined : true,
    answeringMachineDetectionStatus: event.answeringMachineDetectionStatus,
    agentConnected: event.connectedToAgentAt === undefined ? undefined : true,
    workOver: type === 'COMPLETED',
    figures: undefined,
  };
};
