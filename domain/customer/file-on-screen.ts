import { spokenSlot } from '../appointment/spoken-slot.ts';
import { type Complaint, isOpen } from '../complaint/model.ts';
import { spokenDueDay } from '../complaint/spoken-due-day.ts';
import type { FileOnScreen } from '../conversation/ports.ts';
import { type Need, needs } from '../need/model.ts';
import { writtenNumber } from '../phone-number/written-number.ts';
import type { CustomerFile } from '../script/file.ts';
import { type Language, locales } from '../shared/language.ts';
import { spokenDay, spokenInstant } from '../shared/spoken.ts';
import { localDateOf } from '../working-time/local-time.ts';
import { type FileWords, fileWords } from './file-words.ts';
import type { CardAppointment, ConsentState, Customer } from './model.ts';
import { consentPurposes } from './model.ts';
import { consentState, greetedAs } from './summarize-customer.ts';

export { writtenNumber };

/** Everything that was read about a customer, or about a number of which nobody knows whose it is. */
export interface KnownOfCustomer {
  readonly customerId: string;
  /** Undefined for a guest. */
  readonly customer: Customer | undefined;
  /** E.164, of this contact. */
  readonly number: string | undefined;
  /** Several customers have the number, so that it does not say which of them it is. */
  readonly shared: boolean;
  /** Of this customer, or of the guests of the number. */
  readonly appointments: readonly CardAppointment[];
  /** Newest first. */
  readonly contacts: readonly PastContact[];
  readonly complaints: readonly Complaint[];
  /** Callbacks that are promised and not yet kept, by due time. */
  readonly callbacks: readonly { readonly need: string | undefined; readonly dueAt: Date }[];
}

export interface PastContact {
  readonly startedAt: Date;
  readonly channel: string;
  readonly initiationMethod: string | undefined;
  readonly need: string | undefined;
}

export interface Surroundings {
  readonly timeZone: string;
  readonly companyName: string;
  readonly language: Language;
  readonly now: Date;
}

/** The customer's file as scripts merge it and as the agent sees it, in the words of one language. */
export const fileOnScreen = (known: KnownOfCustomer, around: Surroundings): FileOnScreen => ({
  file: fileOf(known, around),
  sections: sectionsOf(known, around),
  customerId: known.customerId,
});

const fileOf = (
  known: KnownOfCustomer,
  { timeZone, companyName, language, now }: Surroundings,
): CustomerFile => {
  const { customer, number } = known;
  const open = known.complaints.filter(isOpen);
  const newest = open.toSorted((a, b) => b.loggedAt.getTime() - a.loggedAt.getTime())[0];
  const [next] = comingOf(known, now);
  const [callback] = known.callbacks;
  const [last] = known.contacts;
  return {
    companyName,
    today: spokenDay(now, timeZone, language),
    customerName: customer && greetedAs(customer.name),
    customerNumber: customer?.customerNumber,
    number: number === undefined ? undefined : writtenNumber(number),
    email: customer?.email,
    city: customer?.address?.city,
    segment: customer?.segment === 'none' ? undefined : customer?.segment,
    ...consentsOf(customer),
    appointment: next && spokenSlot({ ...next, timeZone: next.timeZone ?? timeZone }, language),
    complaintReference: newest?.reference,
    complaintDue: newest && spokenDueDay(newest, timeZone, language),
    openComplaints: open.length,
    callbackDue: callback && spokenInstant(callback.dueAt, timeZone, language),
    booked: undefined,
    daysSinceLastContact: last && daysBetween(timeZone, last.startedAt, now),
  };
};

const sectionsOf = (known: KnownOfCustomer, around: Surroundings): FileOnScreen['sections'] => {
  const { timeZone, language, now } = around;
  const words = fileWords[language];
  const consents = consentsOf(known.customer);
  return [
    { name: 'customer', lines: whoLines(known, words) },
    { name: 'history', lines: known.contacts.map((contact) => contactLine(contact, words, around)) },
    {
      name: 'appointments',
      lines: comingOf(known, now).map((appointment) => ({
        label: words.needs.appointment,
        value: spokenSlot({ ...appointment, timeZone: appointment.timeZone ?? timeZone }, language),
      })),
    },
    {
      name: 'complaints',
      lines: known.complaints.filter(isOpen).map((complaint) => ({
        label: complaint.reference,
        value: [
          words.categories[complaint.category],
          words.statuses[complaint.status],
          words.answerBy(spokenDueDay(complaint, timeZone, language)),
        ].join(', '),
      })),
    },
    {
      name: 'promises',
      lines: known.callbacks.map(({ need, dueAt }) => ({
        label: words.callback,
        value: [
          ...(isNeed(need) ? [words.needs[need]] : []),
          words.before(spokenInstant(dueAt, timeZone, language)),
          ...(dueAt < now ? [words.late] : []),
        ].join(', '),
      })),
    },
    {
      name: 'consents',
      lines:
        known.customer === undefined
          ? []
          : consentPurposes.map((purpose) => ({
              label: words.purposes[purpose],
              value: words.consents[consents[purpose]],
            })),
    },
  ];
};

const whoLines = ({ customer, number, shared }: KnownOfCustomer, words: FileWords) => {
  const line = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  const shown = number === undefined ? words.withheld : writtenNumber(number);
  if (customer === undefined) {
    return [
      ...line(words.name, shared ? words.sharedNumber : words.unknownCaller),
      ...line(words.number, shown),
    ];
  }
  const others = customer.numbers.filter((other) => other !== number).map(writtenNumber);
  return [
    ...line(
      words.name,
      [customer.name.title, customer.name.given, customer.name.family].filter(Boolean).join(' '),
    ),
    ...line(words.customerNumber, customer.customerNumber),
    ...line(words.number, shown),
    ...line(words.otherNumbers, others.length === 0 ? undefined : others.join(', ')),
    ...line(words.email, customer.email),
    ...line(words.city, customer.address && `${customer.address.postalCode} ${customer.address.city}`),
    ...line(words.language, words.languages[customer.language]),
    ...line(words.segment, customer.segment === 'none' ? undefined : customer.segment),
  ];
};

const contactLine = (
  { startedAt, channel, initiationMethod, need }: PastContact,
  words: FileWords,
  { timeZone, language }: Surroundings,
) => ({
  label: writtenInstant(startedAt, timeZone, language),
  value: [
    words.channels[channel] ?? channel,
    weCalled(initiationMethod) ? words.weCalled : words.calledUs,
    ...(isNeed(need) ? [words.needs[need]] : []),
  ].join(', '),
});

/** Connect's initiation methods in which we ring the customer. */
const weCalled = (initiationMethod: string | undefined): boolean =>
  initiationMethod === 'OUTBOUND' ||
  initiationMethod === 'CALLBACK' ||
  initiationMethod === 'EXTERNAL_OUTBOUND';

const consentsOf = (
  customer: Customer | undefined,
): Readonly<Record<'marketing' | 'survey' | 'recording', ConsentState>> => ({
  marketing: consentState(customer?.consents ?? [], 'marketing'),
  survey: consentState(customer?.consents ?? [], 'survey'),
  recording: consentState(customer?.consents ?? [], 'recording'),
});

const comingOf = ({ appointments }: KnownOfCustomer, now: Date): readonly CardAppointment[] =>
  appointments
    .filter(({ state, startsAt }) => state === 'booked' && startsAt > now)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());

const isNeed = (need: string | undefined): need is Need => need !== undefined && Object.hasOwn(needs, need);

const daysBetween = (timeZone: string, from: Date, to: Date): number =>
  Math.max(
    0,
    Math.round(
      (Date.parse(localDateOf(timeZone, to)) - Date.parse(localDateOf(timeZone, from))) / 86_400_000,
    ),
  );

const writtenInstant = (instant: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    instant,
  );
