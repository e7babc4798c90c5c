import { noteMissingDisposition } from '../../domain/contact/missing-disposition.ts';
import type { MissingDispositionPorts } from '../../domain/contact/missing-disposition-ports.ts';
import type { ContactPorts } from '../../domain/contact/ports.ts';
import { recordContact } from '../../domain/contact/record-contact.ts';
import type { Frame } from '../shared/log.ts';
import { streamHandler } from '../shared/stream-handler.ts';
import { contactRecordMessage } from './contract.ts';

export const createHandler = (ports: ContactPorts & MissingDispositionPorts, frame?: Frame) => {
  const record = recordContact(ports);
  const note = noteMissingDisposition(ports);
  return streamHandler(
    contactRecordMessage,
    async (contact) => {
      const outcome = await record(contact);
      const newest = outcome === 'recorded' ? contact : (await ports.journal.find(contact.contactId))?.record;
      const disposition = await note(newest ?? contact);
      return {
        outcome: disposition === 'not-recorded' ? disposition : outcome,
        contactId: contact.contactId,
      };
    },
    frame,
  );
};
