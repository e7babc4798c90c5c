import type { ContactJournal } from '../../domain/contact/ports.ts';
import { recordContactEvent } from '../../domain/contact/record-contact-event.ts';
import { evidenceOfEvent } from '../../domain/dialling/evidence-of-event.ts';
import type { Evidence, SettleResult } from '../../domain/dialling/settle.ts';
import type { Frame } from '../shared/log.ts';
import { queueHandler } from '../shared/queue-handler.ts';
import { contactEventMessage } from './contract.ts';

export const createHandler = (
  ports: {
    readonly journal: Pick<ContactJournal, 'keepEvent'>;
    /** The one outcome of an attempt of ours; may be called again. */
    readonly settle: (evidence: Evidence) => Promise<SettleResult>;
  },
  frame?: Frame,
) => {
  const record = recordContactEvent(ports);
  return queueHandler(
    contactEventMessage,
    async (event) => {
      await record(event);
      const evidence = evidenceOfEvent(event);
      if (evidence !== undefined) await ports.settle(evidence);
      return { outcome: 'recorded', contactId: event.contactId };
    },
    frame,
  );
};
