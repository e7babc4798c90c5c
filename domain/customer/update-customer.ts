import { ok, type Result, refuse } from '../shared/result.ts';
import { checkCustomer } from './check-customer.ts';
import type { Customer } from './model.ts';
import type { CustomerPorts } from './ports.ts';
import type { CustomerRefusal } from './refusals.ts';
import { writeCards } from './write-cards.ts';

export type CustomerChange = Partial<Omit<Customer, 'id' | 'version'>>;

/**
 * Changes a customer's file and the cards of all its numbers, those it had and those it has.
 *
 * @param decide the change, from the file as it stands; it is asked again when somebody else changed the file meanwhile.
 */
export const updateCustomer =
  (ports: CustomerPorts) =>
  async (
    customerId: string,
    decide: (customer: Customer) => CustomerChange,
  ): Promise<Result<Customer, Exclude<CustomerRefusal, { code: 'customer.exists' }>>> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await ports.profiles.find(customerId);
      if (before === undefined) return refuse({ code: 'customer.not-found', customerId });

      const checked = checkCustomer({
        ...before,
        ...decide(before),
        id: before.id,
        version: before.version + 1,
      });
      if (!checked.ok) return checked;
      const after = checked.value;

      const dueCards = await ports.due.note(customerId, [...new Set([...before.numbers, ...after.numbers])]);
      if ((await ports.profiles.save(after)) === 'saved') {
        await writeCards(ports)(after, dueCards);
        return ok(after);
      }
    }
    return refuse({ code: 'customer.changed-meanwhile', customerId });
  };

const mostTries = 5;
