import type { Contact } from './contact.ts';
import type { Floor } from './floor.ts';

/**
 * Dials the customer for an agent who is on the line already: rings, opens the customer's leg, and runs the outbound whisper of the contact's
 * queue for them. `gone`: the contact is over, whoever ended it.
 */
export const dialCustomer = async (
  floor: Floor,
  contact: Contact,
  number: string,
): Promise<'answered' | 'failed' | 'busy' | 'not-answered' | 'aborted' | 'gone'> => {
  const line = new AbortController();
  contact.flow = line;
  const { result } = await floor.outside
    .dial(number, floor.times.dialSeconds, line.signal)
    .catch(() => ({ result: 'aborted' as const }));
  const answered = result === 'answered';
  floor.journal.emit(contact.state.contactId, {
    type: 'customer-dialled',
    number,
    result: answered ? 'answered' : 'not-answered',
  });
  if (contact.stage !== 'connecting') return 'gone';
  if (!answered) return result;
  contact.times.connectedToSystem = floor.clock.nowMilliseconds();
  floor.openLine(contact, floor.outside.participant(number));
  floor.reporting.event('CONNECTED_TO_SYSTEM', contact);
  const whisper = floor.directory.queue(contact.state.targetQueue?.arn ?? '')?.outboundCallerId?.flowArn;
  const flow = whisper === undefined ? undefined : floor.directory.flow(whisper);
  if (flow !== undefined) await floor.flows.run(contact, flow, contact.line?.participant);
  return contact.stage === 'connecting' ? 'answered' : 'gone';
};
