import { customerOf, personOf } from '../complaint/person.ts';
import { ContactRecordFault } from './faults.ts';
import type { ContactRecord, KeptRecord, PersonContact } from './model.ts';
import type { ContactPorts } from './ports.ts';
import { revisionOf } from './revision.ts';
import { isWithCustomer } from './with-customer.ts';

/**
 * Keeps a contact record, lists it with its person and shows it on the customer's card. Records come in any order, late, several times, in
 * copies of which the newest counts, and a copy may name another person than the one before (an agent corrected the customer): in the end
 * only what the newest says is there, whatever order they came in and wherever a delivery was cut off, once it is delivered again. The number
 * and the start of a contact do not change between its copies.
 *
 * The line of the list is written before the record, so that a record that is kept is always listed; lines of other persons go after it.
 */
export const recordContact =
  (ports: ContactPorts) =>
  async (record: ContactRecord): Promise<'recorded' | 'older'> => {
    const revision = revisionOf(record);
    for (let round = 0; round < mostRounds; round += 1) {
      const kept = await ports.journal.find(record.contactId);
      const standing =
        kept === undefined || kept.revision < revision
          ? await replace(ports, record, revision, kept)
          : await repeat(ports, record, revision, kept);
      if (standing === 'conflict') continue;
      await show(ports, standing);

      const after = await ports.journal.find(record.contactId);
      if (after?.revision === standing.revision) return standing.revision === revision ? 'recorded' : 'older';
    }
    throw new ContactRecordFault(
      `the record of contact ${record.contactId} was replaced ${mostRounds} times meanwhile`,
    );
  };

const replace = async (
  { journal, persons }: ContactPorts,
  record: ContactRecord,
  revision: string,
  kept: KeptRecord | undefined,
): Promise<KeptRecord | 'conflict'> => {
  const line = lineOf(record, revision);
  if (line !== undefined) await persons.put(line);
  const next = { record, revision, former: formerOf(kept, line) };
  return (await journal.replace(next, kept?.revision)) === 'replaced' ? next : 'conflict';
};

/** What a crash may have left undone for the newer copy, and what this one left when it was tried before. */
const repeat = async (
  { persons }: ContactPorts,
  record: ContactRecord,
  revision: string,
  kept: KeptRecord,
): Promise<KeptRecord> => {
  const line = lineOf(kept.record, kept.revision);
  if (line !== undefined) await persons.put(line);
  return { ...kept, former: [...kept.former, ...linesOnlyOf(record, revision, kept)] };
};

/** A line that this copy may have written when it was tried before, and that the newer copy does not have. */
const linesOnlyOf = (record: ContactRecord, revision: string, kept: KeptRecord): readonly LinePlace[] => {
  const line = lineOf(record, revision);
  return line === undefined || sameLine(line, lineOf(kept.record, kept.revision)) ? [] : [line];
};

const mostRounds = 20;

/** Makes the card, and the lists of other persons, say what a kept record says. May be done again at any time. */
const show = async ({ persons, lastContacts }: ContactPorts, kept: KeptRecord): Promise<void> => {
  const { record, revision, former } = kept;
  const line = lineOf(record, revision);
  const number = record.customerNumber;
  const customerId = customerOf(complainantOf(record));
  if (line !== undefined && number !== undefined && customerId !== undefined) {
    await lastContacts.show(number, customerId, line);
  }
  for (const { person, startedAt } of former) {
    await persons.remove({ person, startedAt, contactId: record.contactId }, revision);
    if (number !== undefined && person.startsWith('CUSTOMER#') && person !== line?.person) {
      await lastContacts.replace(
        number,
        person.slice('CUSTOMER#'.length),
        record.contactId,
        await persons.newest(person, number),
      );
    }
  }
};

const complainantOf = ({ attributes, customerNumber }: ContactRecord) => ({
  customerId: attributes.customerId === 'none' ? undefined : attributes.customerId,
  callerNumber: customerNumber,
});

/** In the list of a person are the contacts they took part in. */
const lineOf = (record: ContactRecord, revision: string): PersonContact | undefined => {
  const person = personOf(complainantOf(record));
  if (person === undefined || !isWithCustomer(record)) return undefined;
  const { contactId, startedAt, customerNumber: number, channel, initiationMethod, attributes } = record;
  return { person, contactId, startedAt, number, channel, initiationMethod, need: attributes.need, revision };
};

type LinePlace = Pick<PersonContact, 'person' | 'startedAt'>;

/** Every line that earlier copies had written and this one does not. */
const formerOf = (kept: KeptRecord | undefined, line: PersonContact | undefined): readonly LinePlace[] => {
  if (kept === undefined) return [];
  const last = lineOf(kept.record, kept.revision);
  const places =
    last === undefined ? kept.former : [...kept.former.filter((place) => !sameLine(place, last)), last];
  return places
    .filter((place) => !sameLine(place, line))
    .map(({ person, startedAt }) => ({ person, startedAt }));
};

const sameLine = (a: LinePlace | undefined, b: LinePlace | undefined): boolean =>
  a?.person === b?.person && a?.startedAt.getTime() === b?.startedAt.getTime();
