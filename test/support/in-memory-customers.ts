import { type Customer, type CustomerFacts, customersOnCard } from '../../domain/customer/model.ts';
import type { CustomerPorts, DueCards } from '../../domain/customer/ports.ts';

export interface InMemoryCustomers extends CustomerPorts {
  readonly files: ReadonlyMap<string, Customer>;
  readonly onCards: ReadonlyMap<string, ReadonlyMap<string, CustomerFacts>>;
  readonly noted: ReadonlyMap<string, DueCards>;
  /** The next `steps` requests work, the one after them fails, once. */
  failAfter(steps: number): void;
}

/** The stores of customers, with the same conditions as the tables. */
export const inMemoryCustomers = (now: () => Date): InMemoryCustomers => {
  const files = new Map<string, Customer>();
  const onCards = new Map<string, Map<string, CustomerFacts>>();
  const noted = new Map<string, DueCards>();
  let untilFailure = Number.POSITIVE_INFINITY;
  let marks = 0;
  let last = '';
  const request = () => {
    untilFailure -= 1;
    if (untilFailure >= 0) return;
    untilFailure = Number.POSITIVE_INFINITY;
    throw new Error('crashed');
  };

  return {
    files,
    onCards,
    noted,
    failAfter: (steps) => {
      untilFailure = steps;
    },
    cards: {
      put: async (number, customerId, facts) => {
        request();
        const card = onCards.get(number) ?? new Map<string, CustomerFacts>();
        const there = card.get(customerId);
        if (there !== undefined && there.version >= facts.version) return 'current';
        if (there === undefined && card.size >= customersOnCard) return 'full';
        onCards.set(number, card.set(customerId, facts));
        return 'written';
      },
      remove: async (number, customerId, version) => {
        request();
        const there = onCards.get(number)?.get(customerId);
        if (there === undefined || there.version >= version) return 'not-there';
        onCards.get(number)?.delete(customerId);
        return 'removed';
      },
    },
    profiles: {
      find: async (customerId) => {
        request();
        return files.get(customerId);
      },
      save: async (customer) => {
        request();
        if ((files.get(customer.id)?.version ?? 0) !== customer.version - 1) return 'stale';
        files.set(customer.id, customer);
        return 'saved';
      },
    },
    due: {
      note: async (customerId, numbers) => {
        request();
        marks += 1;
        const all = new Set([...(noted.get(customerId)?.numbers ?? []), ...numbers]);
        const due = { customerId, numbers: [...all], notedAt: now(), mark: String(marks) };
        noted.set(customerId, due);
        return due;
      },
      settle: async ({ customerId, mark }) => {
        request();
        if (noted.get(customerId)?.mark === mark) noted.delete(customerId);
      },
      next: async (limit) => {
        const ids = [...noted.keys()].sort();
        const due = [...ids.filter((id) => id > last), ...ids.filter((id) => id <= last)].slice(0, limit);
        last = due.at(-1) ?? '';
        return due.flatMap((id) => noted.get(id) ?? []);
      },
    },
  };
};
