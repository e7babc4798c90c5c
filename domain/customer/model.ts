import type { Language } from '../shared/language.ts';

/** A customer as the file has it: the truth. The cards by number are made from it. */
export interface Customer {
  readonly id: string;
  /** What customers key or say to be found when several share a number: digits. */
  readonly customerNumber: string;
  readonly name: PersonName;
  /** E.164, each once; the customer is found by any of them. */
  readonly numbers: readonly string[];
  readonly email?: string | undefined;
  readonly address?: PostalAddress | undefined;
  readonly language: Language;
  /** A word of the deployment's own, such as `private` or `professional`. */
  readonly segment: string;
  /** All that was ever said, oldest first; what counts is the last word on a purpose. */
  readonly consents: readonly Consent[];
  /** 1 at first, one more with every change. */
  readonly version: number;
}

export interface PersonName {
  /** How the customer is addressed before the family name: `Madame`, `meneer`; absent where nobody said. */
  readonly title?: string | undefined;
  readonly given: string;
  readonly family: string;
}

export interface PostalAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
}

/** A consent given, or an opposition, with its date and where it was heard. */
export interface Consent {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly at: Date;
  readonly source: string;
}

export const consentPurposes = ['marketing', 'survey', 'recording'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** `none`: never asked, which allows nothing. */
export type ConsentState = 'granted' | 'refused' | 'none';

/** What one read tells about everybody behind a number. */
export interface CustomerCard {
  readonly customers: Readonly<Record<string, CustomerSummary>>;
  /** More customers share the number than the card holds. */
  readonly more: boolean;
  /** By appointment id; of the customers above, and of callers who are in no file. */
  readonly appointments: Readonly<Record<string, CardAppointment>>;
}

/** How many customers a card holds; a number with more is a switchboard, and the customer number decides. */
export const customersOnCard = 5;

/** A customer in short. `openComplaints`, `lastContact` and `runningPromise` are written by what happens, the rest from the file. */
export interface CustomerSummary extends CustomerFacts {
  readonly openComplaints: readonly { readonly reference: string; readonly category: string }[];
  readonly lastContact?: LastContact | undefined;
  readonly runningPromise?: { readonly dueAt: Date } | undefined;
}

/** The part of the card that the customer's file decides. */
export interface CustomerFacts {
  /** As the customer is greeted. */
  readonly name: string;
  readonly customerNumber: string;
  readonly language: Language;
  readonly segment: string;
  readonly consents: Readonly<Record<ConsentPurpose, ConsentState>>;
  /** Of the customer it was made from. */
  readonly version: number;
}

export interface LastContact {
  readonly contactId: string;
  readonly at: Date;
  readonly need?: string | undefined;
  readonly channel: string;
}

export interface CardAppointment {
  /** `guest`: made from this number by a caller whom nobody knew. */
  readonly customerId: string;
  readonly startsAt: Date;
  /** The calendar's, to speak it in; absent: the deployment's. */
  readonly timeZone?: string | undefined;
  /** Says the local date and time at which it begins: see `parseSlotId`. */
  readonly slotId?: string | undefined;
  /** `booked` is the only one that is announced. */
  readonly state: string;
}
