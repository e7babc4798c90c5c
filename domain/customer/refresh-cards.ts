import type { Clock } from '../shared/ports.ts';
import type { CustomerPorts } from './ports.ts';
import { writeCards } from './write-cards.ts';

export interface Refreshed {
  /** Customers looked at. */
  readonly due: number;
  /** Cards that did not agree with the file and now do. */
  readonly repaired: number;
  /** Noted so recently that whoever changes the file is still at it. */
  readonly recent: number;
}

/**
 * Repairs the cards of customers whose change was begun and not finished. The cost is that of the customers due, whatever the number of
 * customers; a run takes up to `limit` of them and the next run goes on behind them, so that one that always fails holds up nobody.
 *
 * @throws the first fault met, after every other customer of the run was served.
 */
export const refreshCards =
  (ports: CustomerPorts & { readonly clock: Clock }) =>
  async (limit: number): Promise<Refreshed> => {
    const due = await ports.due.next(limit);
    const settled = due.filter(({ notedAt }) => ports.clock.now().getTime() - notedAt.getTime() >= patience);
    const faults: unknown[] = [];
    let repaired = 0;
    for (const dueCards of settled) {
      try {
        const customer = await ports.profiles.find(dueCards.customerId);
        if (customer === undefined) await ports.due.settle(dueCards);
        else repaired += await writeCards(ports)(customer, dueCards);
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
    return { due: due.length, repaired, recent: due.length - settled.length };
  };

/** Milliseconds a change may take between its note and its cards: far longer than any function runs for it. */
const patience = 5 * 60_000;
