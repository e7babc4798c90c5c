import type { ContactEvent, ContactRecord, KeptRecord, PersonContact } from '../../domain/contact/model.ts';
import type { ContactPorts } from '../../domain/contact/ports.ts';

export const aRecord = (parts: Partial<ContactRecord> = {}): ContactRecord => ({
  contactId: 'contact-1',
  initialContactId: 'contact-1',
  previousContactId: undefined,
  nextContactId: undefined,
  relatedContactId: undefined,
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  startedAt: new Date('2026-11-24T09:00:00Z'),
  lastUpdatedAt: new Date('2026-11-24T09:05:00Z'),
  connectedToSystemAt: undefined,
  disconnectedAt: new Date('2026-11-24T09:04:00Z'),
  disconnectReason: 'CUSTOMER_DISCONNECT',
  customerNumber: '+32450000101',
  queue: undefined,
  agent: undefined,
  attributes: { customerId: 'customer-1', need: 'complaint' },
  ...parts,
});

export interface InMemoryContacts extends ContactPorts {
  /** Everything that is kept, as plain data to compare. */
  readonly kept: () => unknown;
}

/** What is kept of contacts, with the conditions of the tables. `customers` have a card. */
export const inMemoryContacts = (customers: readonly string[]): InMemoryContacts => {
  const events = new Map<string, { readonly event: ContactEvent; readonly revision: string }>();
  const records = new Map<string, KeptRecord>();
  const lines = new Map<string, PersonContact>();
  const shown = new Map<string, PersonContact>();
  const keyOf = ({
    person,
    startedAt,
    contactId,
  }: Pick<PersonContact, 'person' | 'startedAt' | 'contactId'>) =>
    `${person} ${startedAt.toISOString()}#${contactId}`;
  const rankOf = (line: PersonContact) =>
    `${line.startedAt.toISOString()}#${line.contactId}#${line.revision}`;

  return {
    kept: () => ({
      events: sorted(events),
      records: sorted(records).map(([id, { record, revision }]) => [id, record, revision]),
      lines: sorted(lines),
      shown: sorted(shown),
    }),
    journal: {
      keepEvent: async (event, revision) => {
        const key = `${event.contactId} ${event.at.toISOString()} ${event.type}`;
        if ((events.get(key)?.revision ?? '') < revision) events.set(key, { event, revision });
      },
      find: async (contactId) => records.get(contactId),
      replace: async (kept, seen) => {
        if (records.get(kept.record.contactId)?.revision !== seen) return 'conflict';
        records.set(kept.record.contactId, kept);
        return 'replaced';
      },
    },
    persons: {
      put: async (line) => {
        if ((lines.get(keyOf(line))?.revision ?? '') <= line.revision) lines.set(keyOf(line), line);
      },
      remove: async (line, before) => {
        const there = lines.get(keyOf(line));
        if (there !== undefined && there.revision < before) lines.delete(keyOf(line));
      },
      newest: async (person, number) =>
        sorted(lines)
          .filter(([, line]) => line.person === person && line.number === number)
          .at(-1)?.[1],
    },
    lastContacts: {
      show: async (number, customerId, contact) => {
        const there = shown.get(`${number} ${customerId}`);
        if (!customers.includes(customerId) || (there !== undefined && rankOf(there) >= rankOf(contact)))
          return;
        shown.set(`${number} ${customerId}`, contact);
      },
      replace: async (number, customerId, contactId, by) => {
        if (shown.get(`${number} ${customerId}`)?.contactId !== contactId) return;
        if (by === undefined) shown.delete(`${number} ${customerId}`);
        else shown.set(`${number} ${customerId}`, by);
      },
    },
  };
};

const sorted = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));
