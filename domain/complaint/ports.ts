import type { Clock } from '../shared/ports.ts';
import type { WorkingTime } from '../working-time/model.ts';
import type { Complaint } from './model.ts';
import type { ReferenceCandidates } from './reference.ts';

/** A complaint is kept twice: with its person, where it is decided that there is one a category, and under its reference. */
export interface ComplaintStore {
  /**
   * Makes this the person's complaint of its category, in one write, unless one is open there or the same contact has already made it.
   *
   * @returns the complaint that stands now: this one, or the one that stood.
   */
  claim(complaint: Complaint): Promise<Complaint>;
  /** Keeps a complaint under its reference; one that is there already is left as it is. `reference-taken`: by another complaint. */
  keep(complaint: Complaint): Promise<'kept' | 'reference-taken'>;
  /** Gives the person's complaint another reference, unless it is no longer this one. */
  renumber(complaint: Complaint, reference: string): Promise<void>;
  /** Writes the status under the reference, then with the person if it is still the person's complaint of its category. */
  setStatus(complaint: Complaint): Promise<void>;
  /** @param digits the six digits of the reference. */
  findByReference(digits: string): Promise<Complaint | undefined>;
  /** The person's complaint that was logged last. */
  findNewest(person: string): Promise<Complaint | undefined>;
}

/** What the next call is greeted with. */
export interface ComplaintCards {
  /** Puts an open complaint on the customer's card of this number, once; a number or customer without a card is left alone. */
  announce(
    number: string,
    customerId: string,
    complaint: Pick<Complaint, 'reference' | 'category'>,
  ): Promise<void>;
  /** Takes a complaint off again, if it is there. Not on the call path: a read and a write. */
  strikeOff(number: string, customerId: string, reference: string): Promise<void>;
}

export interface ComplaintPorts {
  readonly complaints: ComplaintStore;
  readonly cards: ComplaintCards;
  readonly clock: Clock;
  readonly workingTime: WorkingTime;
  /** @default referenceCandidate */
  readonly references?: ReferenceCandidates;
}
