import type { ContactRecord } from '../contact/model.ts';
import type { RungByHand } from './note-escaped.ts';
import type { Evidence } from './settle.ts';

/** What a contact record tells of how a call ended. */
export const evidenceOfRecord = (record: ContactRecord): Evidence => {
  const { agent, attributes } = record;
  return {
    kind: 'record',
    contactId: record.contactId,
    initialContactId: record.initialContactId,
    channel: record.channel,
    attemptId: attributes.attemptId,
    conversationId: attributes.conversationId,
    disconnectReason: record.disconnectReason,
    disconnectedAt: record.disconnectedAt,
    connected: record.connectedToSystemAt !== undefined,
    answeringMachineDetectionStatus: record.answeringMachineDetectionStatus,
    agentConnected: agent?.connectedAt !== undefined,
    queued: record.queue?.enqueuedAt !== undefined,
    workOver: agent?.stillWorking !== true,
    figures:
      agent === undefined
        ? undefined
        : {
            talkSeconds: agent.talkSeconds ?? 0,
            holdSeconds: agent.holdSeconds ?? 0,
            afterContactWorkSeconds: agent.afterContactWorkSeconds ?? 0,
          },
  };
};

/** A call that an agent dialled in the workspace; undefined for all others. */
export const rungByHand = (record: ContactRecord): RungByHand | undefined => {
  const { attemptId } = record.attributes;
  return record.channel === 'VOICE' &&
    record.initiationMethod === 'OUTBOUND' &&
    record.initialContactId === record.contactId &&
    (attemptId === undefined || attemptId === 'none')
    ? { contactId: record.contactId, number: record.customerNumber, at: record.startedAt }
    : undefined;
};
