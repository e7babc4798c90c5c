import { ledgerKey } from './ledger-key.ts';
import type { LedgerEntry } from './model.ts';
import type { ContactAttempts, DialLedger, DialNotes, Due } from './ports.ts';

/** The ledger for runs without a database: what is written again is the same line. */
export const inMemoryLedger = (): DialLedger & { readonly all: () => readonly LedgerEntry[] } => {
  const byKey = new Map<string, LedgerEntry>();
  return {
    all: () => [...byKey.values()],
    append: async (entries) => {
      for (const entry of entries) {
        const key = ledgerKey(entry);
        const standing = byKey.get(key);
        const knowsMore =
          standing?.kind === 'allowed' && standing.contactId === undefined && entry.kind === 'allowed';
        if (standing === undefined || knowsMore) byKey.set(key, entry);
      }
    },
  };
};

export const inMemoryContactAttempts = (): ContactAttempts => {
  const byContact = new Map<string, string>();
  return {
    note: async (contactId, attemptId) => {
      byContact.set(contactId, attemptId);
    },
    find: async (contactId) => byContact.get(contactId),
  };
};

/** Notes as several requests, one port after the other: pointers, ledger, due. */
export const notesOf = ({
  contacts,
  ledger,
  due,
}: {
  readonly contacts: Pick<ContactAttempts, 'note'>;
  readonly ledger: DialLedger;
  readonly due: Pick<Due, 'change'>;
}): DialNotes => ({
  write: async (notes) => {
    for (const { contactId, attemptId } of notes.pointers ?? []) await contacts.note(contactId, attemptId);
    if (notes.ledger !== undefined && notes.ledger.length > 0) await ledger.append(notes.ledger);
    const { put, remove } = notes.due ?? { put: [], remove: [] };
    if (put.length + remove.length > 0) await due.change({ put, remove });
  },
});
