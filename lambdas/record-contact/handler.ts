import type { ContactPorts } from '../../domain/contact/ports.ts';
import { recordContact } from '../../domain/contact/record-contact.ts';
import type { Frame } from '../shared/log.ts';
import { streamHandler } from '../shared/stream-handler.ts';
import { contactRecordMessage } from './contract.ts';

export const createHandler = (ports: ContactPorts, frame?: Frame) => {
  const record = recordContact(ports);
  return streamHandler(
    contactRecordMessage,
    async (contact) => ({ outcome: await record(contact), contactId: contact.contactId }),
    frame,
  );
};
