import { type Complaint, isOpen } from './model.ts';
import type { ComplaintCards, ComplaintStore } from './ports.ts';
import { referenceDigits } from './reference.ts';

/** Complaints for runs without a database. Each method is one step: nothing comes between its look and its write. */
export const inMemoryComplaints = (complaints: readonly Complaint[] = []): ComplaintStore => {
  const byPerson = new Map<string, Complaint>();
  const byReference = new Map<string, Complaint>();
  const keyOf = ({ person, category }: Complaint) => `${person} ${category}`;
  const digitsOf = ({ reference }: Complaint) => referenceDigits(reference) ?? reference;
  for (const complaint of complaints) {
    byPerson.set(keyOf(complaint), complaint);
    byReference.set(digitsOf(complaint), complaint);
  }
  return {
    claim: async (complaint) => {
      const standing = byPerson.get(keyOf(complaint));
      if (standing && (isOpen(standing) || standing.contactId === complaint.contactId)) {
        return standing;
      }
      byPerson.set(keyOf(complaint), complaint);
      return complaint;
    },
    keep: async (complaint) => {
      const kept = byReference.get(digitsOf(complaint)) ?? complaint;
      byReference.set(digitsOf(complaint), kept);
      return kept.contactId === complaint.contactId && keyOf(kept) === keyOf(complaint)
        ? 'kept'
        : 'reference-taken';
    },
    renumber: async (complaint, reference) => {
      const standing = byPerson.get(keyOf(complaint));
      if (standing?.contactId === complaint.contactId && standing.reference === complaint.reference) {
        byPerson.set(keyOf(complaint), { ...standing, reference });
      }
    },
    setStatus: async (complaint) => {
      const kept = byReference.get(digitsOf(complaint));
      if (kept) byReference.set(digitsOf(complaint), { ...kept, status: complaint.status });
      const standing = byPerson.get(keyOf(complaint));
      if (standing?.reference === complaint.reference) {
        byPerson.set(keyOf(complaint), { ...standing, status: complaint.status });
      }
    },
    findByReference: async (digits) => byReference.get(digits),
    findNewest: async (person) =>
      [...byPerson.values()]
        .filter((complaint) => complaint.person === person)
        .sort((one, other) => other.loggedAt.getTime() - one.loggedAt.getTime())[0],
  };
};

/** Cards for runs without a database; `announced` shows what is on them, by number. */
export const inMemoryComplaintCards = (): ComplaintCards & {
  readonly announced: ReadonlyMap<string, ReadonlySet<string>>;
} => {
  const announced = new Map<string, Set<string>>();
  return {
    announced,
    announce: async (number, _customerId, { reference }) => {
      announced.set(number, (announced.get(number) ?? new Set()).add(reference));
    },
    strikeOff: async (number, _customerId, reference) => {
      announced.get(number)?.delete(reference);
    },
  };
};
