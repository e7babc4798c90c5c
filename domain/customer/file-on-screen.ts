import { spokenSlot } from '../appointment/spoken-slot.ts';
import { isOpen } from '../complaint/model.ts';
import { spokenDueDay } from '../complaint/spoken-due-day.ts';
import type { FileOnScreen } from '../conversation/ports.ts';
import { writtenNumber } from '../phone-number/written-number.ts';
import type { CustomerFile } from '../script/file.ts';
import { spokenDay, spokenInstant } from '../shared/spoken.ts';
import { localDateOf } from '../working-time/local-time.ts';
import { sectionsOf } from './file-sections.ts';
import { comingOf, consentsOf, type KnownOfCustomer, type Surroundings } from './known-of-customer.ts';
import { greetedAs } from './summarize-customer.ts';

export { writtenNumber };

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

const daysBetween = (timeZone: string, from: Date, to: Date): number =>
  Math.max(
    0,
    Math.round(
      (Date.parse(localDateOf(timeZone, to)) - Date.parse(localDateOf(timeZone, from))) / 86_400_000,
    ),
  );
