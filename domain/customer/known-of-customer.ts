import type { Complaint } from '../complaint/model.ts';
import type { Language } from '../shared/language.ts';
import type { CardAppointment, ConsentState, Customer } from './model.ts';
import { consentState } from './summarize-customer.ts';

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

export const consentsOf = (
  customer: Customer | undefined,
): Readonly<Record<'marketing' | 'survey' | 'recording', ConsentState>> => ({
  marketing: consentState(customer?.consents ?? [], 'marketing'),
  survey: consentState(customer?.consents ?? [], 'survey'),
  recording: consentState(customer?.consents ?? [], 'recording'),
});

export const comingOf = ({ appointments }: KnownOfCustomer, now: Date): readonly CardAppointment[] =>
  appointments
    .filter(({ state, startsAt }) => state === 'booked' && startsAt > now)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
