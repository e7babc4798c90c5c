import { noteMissingDisposition } from '../../domain/contact/missing-disposition.ts';
import type { MissingDispositionPorts } from '../../domain/contact/missing-disposition-ports.ts';
import type { ContactRecord } from '../../domain/contact/model.ts';
import type { ContactPorts } from '../../domain/contact/ports.ts';
import { recordContact } from '../../domain/contact/record-contact.ts';
import { evidenceOfRecord, rungByHand } from '../../domain/dialling/evidence-of-record.ts';
import type { RungByHand } from '../../domain/dialling/note-escaped.ts';
import type { Evidence, SettleResult } from '../../domain/dialling/settle.ts';
import type { Frame } from '../shared/log.ts';
import { streamHandler } from '../shared/stream-handler.ts';
import { contactRecordMessage } from './contract.ts';

/** What a record leads to beside being kept: each may be called again with every copy of it. */
export interface RecordSteps {
  /** The one outcome of an attempt of ours. */
  readonly settle: (evidence: Evidence) => Promise<SettleResult>;
  /** What it says about promised callbacks. */
  readonly followPromises: (record: ContactRecord) => Promise<void>;
  /** A call that an agent dialled outside the gate. */
  readonly noteEscaped: (call: RungByHand) => Promise<void>;
}

export const createHandler = (ports: ContactPorts & MissingDispositionPorts & RecordSteps, frame?: Frame) => {
  const record = recordContact(ports);
  const note = noteMissingDisposition(ports);
  return streamHandler(
    contactRecordMessage,
    async (contact) => {
      const outcome = await record(contact);
      const newest = outcome === 'recorded' ? contact : (await ports.journal.find(contact.contactId))?.record;
      const standing = newest ?? contact;
      const disposition = await note(standing);
      await ports.settle(evidenceOfRecord(standing));
      await ports.followPromises(standing);
      const escaped = rungByHand(standing);
      if (escaped !== undefined) await ports.noteEscaped(escaped);
      return {
        outcome: disposition === 'not-recorded' ? disposition : outcome,
        contactId: contact.contactId,
      };
    },
    frame,
  );
};
