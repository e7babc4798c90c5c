import type { ContactJournal } from '../../domain/contact/ports.ts';
import { recordContactEvent } from '../../domain/contact/record-contact-event.ts';
import type { Frame } from '../shared/log.ts';
import { queueHandler } from '../shared/queue-handler.ts';
import { contactEventMessage } from './contract.ts';

export const createHandler = (
  ports: { readonly journal: Pick<ContactJournal, 'keepEvent'> },
  frame?: Frame,
) => {
  const record = recordContactEvent(ports);
  return queueHandler(
    contactEventMessage,
    async (event) => {
      await record(event);
      return { outcome: 'recorded', contactId: event.contactId };
    },
    frame,
  );
};
