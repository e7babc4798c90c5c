import type { ContactState } from '../engine/contact.ts';
import type { Contact } from './contact.ts';
import type { FlowDefinition } from './definition.ts';
import type { Floor } from './floor.ts';
import { disconnectReasonOf } from './outside.ts';

export interface OutboundOrder {
  readonly number: string;
  readonly source: string | undefined;
  readonly queueArn: string | undefined;
  readonly ringSeconds: number;
  readonly flow: FlowDefinition;
  readonly campaignId: string | undefined;
  /** Answering machine detection: the contact is told who or what has picked up. */
  readonly detectsMachines: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly references: ContactState['references'];
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly relatedContactId: string | undefined;
}

/**
 * StartOutboundVoiceContact: the customer is dialled, and the flow begins once somebody answers. A call that fails or rings out runs no
 * flow; only its contact event and record tell.
 */
export const dialOut = (floor: Floor, order: OutboundOrder): Contact => {
  const contact = floor.book.begin({
    ...order,
    channel: 'VOICE',
    initiationMethod: 'API',
    customerEndpoint: { address: order.number, type: 'TELEPHONE_NUMBER' },
    systemEndpoint:
      order.source === undefined ? undefined : { address: order.source, type: 'TELEPHONE_NUMBER' },
    segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
  });
  contact.campaignId = order.campaignId;
  if (order.queueArn !== undefined) contact.state.targetQueue = { kind: 'queue', arn: order.queueArn };
  floor.life.announce(contact);
  void ring(floor, contact, order);
  return contact;
};

const ring = async (floor: Floor, contact: Contact, order: OutboundOrder): Promise<void> => {
  const controller = new AbortController();
  contact.flow = controller;
  const dialled = await floor.outside
    .dial(order.number, order.ringSeconds, controller.signal)
    .catch(() => ({ result: 'aborted' as const }));
  const { result } = dialled;
  // Stopped while it rang: whoever has stopped it ends it.
  if (contact.stage !== 'in-flow' || result === 'aborted') return;
  const answered = result === 'answered';
  floor.journal.emit(contact.state.contactId, {
    type: 'customer-dialled',
    number: order.number,
    result: answered ? 'answered' : 'not-answered',
  });
  if (order.detectsMachines)
    contact.state.answeringMachineDetectionStatus =
      result === 'answered' ? (dialled.party.machine ?? 'HUMAN_ANSWERED') : undetected[result];
  if (result !== 'answered') {
    floor.life.close(contact, disconnectReasonOf[result]);
    return;
  }
  contact.times.connectedToSystem = floor.clock.nowMilliseconds();
  floor.openLine(contact, floor.outside.participant(order.number));
  floor.reporting.event('CONNECTED_TO_SYSTEM', contact);
  await floor.life.begin(contact, order.flow);
};

/** Not established: that campaign traffic tells these beside a TELECOM_ reason, and not an OUTBOUND_ one. */
const undetected = {
  failed: 'SIT_TONE_INVALID_NUMBER',
  busy: 'SIT_TONE_BUSY',
  'not-answered': 'AMD_UNANSWERED',
} as const;
