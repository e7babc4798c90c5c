import type { Customer, CustomerCard, CustomerFacts } from './model.ts';

/** The cards by number: what a call is answered from. */
export interface CustomerCards {
  /** One read. @param number E.164 */
  find(number: string): Promise<CustomerCard | undefined>;
}

/** The other side of the cards: writes what the file says and leaves what calls have written. */
export interface CustomerCardWriter {
  /**
   * Puts the facts on the number's card unless the card has the same or a newer version.
   *
   * @returns `current` when there was nothing to do, `full` when the card only notes that there are more.
   */
  put(number: string, customerId: string, facts: CustomerFacts): Promise<'written' | 'current' | 'full'>;
  /** Takes the customer off the card, unless this version or a newer one put them there. */
  remove(number: string, customerId: string, version: number): Promise<'removed' | 'not-there'>;
}

/** The customers' files. */
export interface CustomerProfiles {
  find(customerId: string): Promise<Customer | undefined>;
  /** Writes the file if it still has the version before this one (none, for version 1); `stale` when somebody else was first. */
  save(customer: Customer): Promise<'saved' | 'stale'>;
}

/**
 * Customers whose cards may not agree with their file: noted before the file is written, struck off when the cards are. What a crash leaves
 * in between is what the sweep works through, so its cost grows with crashes and not with customers.
 */
export interface CardsDue {
  /** @param numbers every number whose card the change can concern, also those the customer no longer has; they add up. */
  note(customerId: string, numbers: readonly string[]): Promise<DueCards>;
  /** Strikes the customer off, if no change was noted after this one. */
  settle(due: DueCards): Promise<void>;
  /** Up to `limit` customers behind the place where the last call stopped, round and round. */
  next(limit: number): Promise<readonly DueCards[]>;
}

export interface DueCards {
  readonly customerId: string;
  readonly numbers: readonly string[];
  readonly notedAt: Date;
  /** Which note this is; a later one for the same customer has another. */
  readonly mark: string;
}

export interface CustomerPorts {
  readonly cards: CustomerCardWriter;
  readonly profiles: CustomerProfiles;
  readonly due: CardsDue;
}
