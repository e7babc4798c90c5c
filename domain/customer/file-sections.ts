import { spokenSlot } from '../appointment/spoken-slot.ts';
import { isOpen } from '../complaint/model.ts';
import { spokenDueDay } from '../complaint/spoken-due-day.ts';
import type { FileOnScreen } from '../conversation/ports.ts';
import { type Need, needs } from '../need/model.ts';
import { writtenNumber } from '../phone-number/written-number.ts';
import { own } from '../script/own.ts';
import { type Language, locales } from '../shared/language.ts';
import { spokenInstant } from '../shared/spoken.ts';
import { type FileWords, fileWords } from './file-words.ts';
import {
  comingOf,
  consentsOf,
  type KnownOfCustomer,
  type PastContact,
  type Surroundings,
} from './known-of-customer.ts';
import { consentPurposes } from './model.ts';

/** What the agent sees, in words of one language; what there is none of has no lines. */
export const sectionsOf = (known: KnownOfCustomer, around: Surroundings): FileOnScreen['sections'] => {
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
    ...line(words.segment, customer.segment === 'none' ? undefined : segmentOf(customer.segment, words)),
  ];
};

/** A deployment's own segment has no other name than its own. */
const segmentOf = (segment: string, words: FileWords): string => own(words.segments, segment) ?? segment;

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

const isNeed = (need: string | undefined): need is Need => need !== undefined && Object.hasOwn(needs, need);

const writtenInstant = (instant: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    instant,
  );
