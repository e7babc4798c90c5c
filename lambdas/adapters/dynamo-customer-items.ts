import type {
  CardAppointment,
  ConsentState,
  CustomerCard,
  CustomerFacts,
  CustomerSummary,
  LastContact,
} from '../../domain/customer/model.ts';
import { isLanguage } from '../../domain/shared/language.ts';

/** Items of the table `customers`, read with care: several functions and imports write them, and a call must not fail over one of them. */
type Item = Readonly<Record<string, unknown>>;

export const cardKey = (number: string) => ({ pk: `NUMBER#${number}`, sk: 'CARD' });
export const profileKey = (customerId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: 'PROFILE' });

export const cardFrom = (item: Item): CustomerCard => ({
  customers: Object.fromEntries(
    Object.entries(record(item['customers'])).flatMap(([id, value]) => {
      const summary = summaryFrom(record(value));
      return summary === undefined ? [] : [[id, summary]];
    }),
  ),
  more: item['more'] === true,
  appointments: Object.fromEntries(
    Object.entries(record(item['appointments'])).flatMap(([id, value]) => {
      const appointment = appointmentFrom(record(value));
      return appointment === undefined ? [] : [[id, appointment]];
    }),
  ),
});

const summaryFrom = (item: Item): CustomerSummary | undefined => {
  const { name, customerNumber, language, segment, version } = item;
  if (typeof name !== 'string' || typeof language !== 'string' || !isLanguage(language)) return undefined;
  const consents = record(item['consents']);
  return {
    name,
    customerNumber: text(customerNumber) ?? '',
    language,
    segment: text(segment) ?? 'none',
    consents: {
      marketing: consent(consents['marketing']),
      survey: consent(consents['survey']),
      recording: consent(consents['recording']),
    },
    version: typeof version === 'number' ? version : 0,
    openComplaints: list(item['openComplaints']).flatMap((value) => {
      const { reference, category } = record(value);
      return typeof reference === 'string' ? [{ reference, category: text(category) ?? 'other' }] : [];
    }),
    lastContact: lastContactFrom(record(item['lastContact'])),
    runningPromise: promiseFrom(record(item['runningPromise'])),
  };
};

const appointmentFrom = ({
  customerId,
  startsAt,
  timeZone,
  slotId,
  state,
}: Item): CardAppointment | undefined => {
  const at = instant(startsAt);
  return typeof customerId === 'string' && at !== undefined && typeof state === 'string'
    ? { customerId, startsAt: at, timeZone: text(timeZone), slotId: text(slotId), state }
    : undefined;
};

const lastContactFrom = ({ contactId, at, need, channel }: Item): LastContact | undefined => {
  const when = instant(at);
  return when === undefined
    ? undefined
    : { contactId: text(contactId) ?? '', at: when, need: text(need), channel: text(channel) ?? 'VOICE' };
};

const promiseFrom = ({ dueAt }: Item): { readonly dueAt: Date } | undefined => {
  const due = instant(dueAt);
  return due === undefined ? undefined : { dueAt: due };
};

/** The facts as the card keeps them: names of attributes and of fields are the same. */
export const factsItem = ({ name, customerNumber, language, segment, consents, version }: CustomerFacts) => ({
  name,
  customerNumber,
  language,
  segment,
  consents,
  version,
});

export const record = (value: unknown): Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : {};
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
export const instant = (value: unknown): Date | undefined => {
  if (typeof value !== 'string') return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
};
const consent = (value: unknown): ConsentState =>
  value === 'granted' || value === 'refused' ? value : 'none';
