import type { ContactEvent } from './model.ts';
import type { ContactJournal } from './ports.ts';
import { eventRevision } from './revision.ts';

/** Keeps what happened to a contact. Events come unordered and repeatedly; each is kept under its time and type, so neither matters. */
export const recordContactEvent =
  ({ journal }: { readonly journal: Pick<ContactJournal, 'keepEvent'> }) =>
  (event: ContactEvent): Promise<void> =>
    journal.keepEvent(event, eventRevision(event));
