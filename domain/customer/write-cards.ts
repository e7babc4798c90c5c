import type { Customer } from './model.ts';
import type { CardsDue, CustomerCardWriter, DueCards } from './ports.ts';
import { factsOf } from './summarize-customer.ts';

/**
 * Makes the cards of all numbers that a change concerned agree with the customer's file, and strikes the customer off the list of those
 * due. May be done twice, late, or beside a newer change: a card only goes forward in versions.
 *
 * @returns how many cards were changed.
 */
export const writeCards =
  ({ cards, due }: { readonly cards: CustomerCardWriter; readonly due: CardsDue }) =>
  async (customer: Customer, dueCards: DueCards): Promise<number> => {
    const facts = factsOf(customer);
    let written = 0;
    for (const number of new Set([...dueCards.numbers, ...customer.numbers])) {
      const outcome = customer.numbers.includes(number)
        ? await cards.put(number, customer.id, facts)
        : await cards.remove(number, customer.id, customer.version);
      if (outcome === 'written' || outcome === 'removed') written += 1;
    }
    await due.settle(dueCards);
    return written;
  };
