import type { ContactEvent, ContactRecord, KeptRecord, PersonContact } from '../../domain/contact/model.ts';
import { Fault } from '../../domain/shared/fault.ts';
import { instant, list, record, text } from './dynamo-customer-items.ts';

/** Items of the table `interactions`: what happened to contacts, by contact and by person. */
type Item = Readonly<Record<string, unknown>>;

/** The table of interactions did not answer, or an item in it cannot be read. */
export class InteractionStoreFault extends Fault {
  readonly code = 'contact.store';
  readonly retryable = true;
}

const eventKey = ({ contactId, at, type }: Pick<ContactEvent, 'contactId' | 'at' | 'type'>) => ({
  pk: `CONTACT#${contactId}`,
  sk: `EVENT#${at.toISOString()}#${type}`,
});
export const recordKey = (contactId: string) => ({ pk: `CONTACT#${contactId}`, sk: 'RECORD' });
export const personKey = ({
  person,
  startedAt,
  contactId,
}: Pick<PersonContact, 'person' | 'startedAt' | 'contactId'>) => ({
  pk: `PERSON#${person}`,
  sk: `${startedAt.toISOString()}#${contactId}`,
});

/** DynamoDB's time to live: whole seconds since the epoch. */
const expiry = (from: Date, keptDays: number): number =>
  Math.floor(from.getTime() / 1000) + keptDays * 86_400;

export const eventItem = (event: ContactEvent, revision: string, keptDays: number) => ({
  ...eventKey(event),
  ...plain(event),
  revision,
  expiresAt: expiry(event.at, keptDays),
});
export const personItem = (line: PersonContact, keptDays: number) => ({
  ...personKey(line),
  ...plain(line),
  expiresAt: expiry(line.startedAt, keptDays),
});
export const recordItem = ({ record: kept, revision, former }: KeptRecord, keptDays: number) => ({
  ...recordKey(kept.contactId),
  record: plain(kept),
  revision,
  former: former.map(plain),
  expiresAt: expiry(kept.startedAt, keptDays),
});

/** Dates as text, at any depth; what is not known is left out. */
const plain = (value: object): Item => JSON.parse(JSON.stringify(value)) as Item;

export const keptRecordFrom = (item: Item): KeptRecord => {
  const { revision } = item;
  if (typeof revision !== 'string') throw new InteractionStoreFault('a contact record has no revision');
  return {
    record: contactRecordFrom(record(item['record'])),
    revision,
    former: list(item['former']).flatMap((value) => {
      const { person, startedAt } = record(value);
      const at = instant(startedAt);
      return typeof person === 'string' && at !== undefined ? [{ person, startedAt: at }] : [];
    }),
  };
};

const contactRecordFrom = (item: Item): ContactRecord => {
  const contactId = text(item['contactId']);
  const startedAt = instant(item['startedAt']);
  const lastUpdatedAt = instant(item['lastUpdatedAt']);
  if (contactId === undefined || startedAt === undefined || lastUpdatedAt === undefined) {
    throw new InteractionStoreFault('a contact record has no contact id or no times');
  }
  const { queue, agent } = item;
  const stay = record(queue);
  const work = record(agent);
  return {
    contactId,
    initialContactId: text(item['initialContactId']) ?? contactId,
    previousContactId: text(item['previousContactId']),
    nextContactId: text(item['nextContactId']),
    relatedContactId: text(item['relatedContactId']),
    channel: text(item['channel']) ?? 'VOICE',
    initiationMethod: text(item['initiationMethod']),
    startedAt,
    lastUpdatedAt,
    connectedToSystemAt: instant(item['connectedToSystemAt']),
    disconnectedAt: instant(item['disconnectedAt']),
    disconnectReason: text(item['disconnectReason']),
    answeringMachineDetectionStatus: text(item['answeringMachineDetectionStatus']),
    customerNumber: text(item['customerNumber']),
    queue:
      queue === undefined
        ? undefined
        : {
            name: text(stay['name']),
            enqueuedAt: instant(stay['enqueuedAt']),
            waitSeconds: number(stay['waitSeconds']),
          },
    agent:
      agent === undefined
        ? undefined
        : {
            id: text(work['id']),
            username: text(work['username']),
            connectedAt: instant(work['connectedAt']),
            talkSeconds: number(work['talkSeconds']),
            holdSeconds: number(work['holdSeconds']),
            afterContactWorkSeconds: number(work['afterContactWorkSeconds']),
            stillWorking: work['stillWorking'] === true,
          },
    attributes: record(item['attributes']) as ContactRecord['attributes'],
  };
};

export const personContactFrom = (item: Item): PersonContact | undefined => {
  const { person, contactId, startedAt, number: dialled, channel, initiationMethod, need, revision } = item;
  const at = instant(startedAt);
  return typeof person === 'string' &&
    typeof contactId === 'string' &&
    at !== undefined &&
    typeof revision === 'string'
    ? {
        person,
        contactId,
        startedAt: at,
        number: text(dialled),
        channel: text(channel) ?? 'VOICE',
        initiationMethod: text(initiationMethod),
        need: text(need),
        revision,
      }
    : undefined;
};

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
