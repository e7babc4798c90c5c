import type { ContactState } from '../engine/contact.ts';
import type { Contact } from './contact.ts';
import type { FlowDefinition } from './definition.ts';
import type { Floor } from './floor.ts';

export interface OutboundOrder {
  readonly number: string;
  readonly source: string | undefined;
  readonly queueArn: string | undefined;
  readonly ringSeconds: number;
  readonly flow: FlowDefinition;
  readonly campaignId: string | undefined;
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
  const { result } = await floor.outside
    .dial(order.number, order.ringSeconds, controller.signal)
    .catch(() => ({ result: 'aborted' as const }));
  if (contact.stage === 'ended') return;
  const answered = result === 'answered';
  floor.journal.emit(contact.state.contactId, {
    type: 'customer-dialled',
    number: order.number,
    result: answered ? 'answered' : 'not-answered',
  });
  if (!answered) {
    floor.life.close(contact, result === 'failed' ? 'TELECOM_NUMBER_INVALID' : 'TELECOM_UNANSWERED');
    return;
  }
  contact.times.connectedToSystem = floor.clock.nowMilliseconds();
  floor.openLine(contact, floor.outside.participant(order.number));
  floor.reporting.event('CONNECTED_TO_SYSTEM', contact);
  await floor.life.begin(contact, order.flow);
};
