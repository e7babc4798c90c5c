import type { ContactEvent, KeptRecord, PersonContact } from './model.ts';

/** What is kept of contacts. */
export interface ContactJournal {
  /** Keeps an event under its contact, time and type, unless a greater revision of it is there. */
  keepEvent(event: ContactEvent, revision: string): Promise<void>;
  find(contactId: string): Promise<KeptRecord | undefined>;
  /** Keeps a record in place of the revision seen (undefined: of none); `conflict` when another is there by now. */
  replace(kept: KeptRecord, seen: string | undefined): Promise<'replaced' | 'conflict'>;
}

/** The contacts of each person, by time. */
export interface PersonContacts {
  /** Writes the line unless it is there from a newer revision. */
  put(line: PersonContact): Promise<void>;
  /** Takes the contact's line off the person's list if it comes from a revision before this one. */
  remove(line: Pick<PersonContact, 'person' | 'startedAt' | 'contactId'>, before: string): Promise<void>;
  /** The person's newest contact from this number. */
  newest(person: string, number: string): Promise<PersonContact | undefined>;
}

/** The last contact that a customer's card shows. */
export interface LastContacts {
  /** Shows this contact unless the card shows a later one, or this one from a newer revision. A number or customer without a card is left alone. */
  show(number: string, customerId: string, contact: PersonContact): Promise<void>;
  /** Where the card shows this contact, shows the other instead, or none. */
  replace(
    number: string,
    customerId: string,
    contactId: string,
    by: PersonContact | undefined,
  ): Promise<void>;
}

export interface ContactPorts {
  readonly journal: ContactJournal;
  readonly persons: PersonContacts;
  readonly lastContacts: LastContacts;
}
