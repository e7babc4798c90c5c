import type { Language } from '../shared/language.ts';

/** What a complaint is about, as the caller chooses it by keypad. */
export const complaintCategories = ['delivery', 'product', 'invoice', 'staff', 'other'] as const;
export type ComplaintCategory = (typeof complaintCategories)[number];

/** Where a complaint stands, as the caller hears it. */
export const complaintStatuses = ['received', 'in-progress', 'answered', 'closed'] as const;
export type ComplaintStatus = (typeof complaintStatuses)[number];

/** A complaint as it stands. `answerDueAt` is the promise made to the customer. */
export interface Complaint {
  /** A letter and six digits, such as `K472913`; the digits alone tell it from every other. */
  readonly reference: string;
  readonly category: ComplaintCategory;
  /** Whose it is: see `personOf`. */
  readonly person: string;
  readonly customerId: string | undefined;
  /** E.164, the one the complaint came from; undefined when withheld. */
  readonly number: string | undefined;
  readonly language: Language;
  /** The contact in which it was logged. */
  readonly contactId: string;
  readonly status: ComplaintStatus;
  readonly loggedAt: Date;
  readonly answerDueAt: Date;
}

/** An answer is still owed, and a second call about the same thing is about this one. An answered one can be complained about anew. */
export const isOpen = ({ status }: Pick<Complaint, 'status'>): boolean =>
  status === 'received' || status === 'in-progress';
