import { ok, type Result, refuse } from '../shared/result.ts';
import { checkCustomer } from './check-customer.ts';
import type { Customer } from './model.ts';
import type { CustomerPorts } from './ports.ts';
import type { CustomerRefusal } from './refusals.ts';
import { writeCards } from './write-cards.ts';

/** Opens a customer's file and puts the customer on the card of each number: note, file, cards. What a crash leaves undone the sweep does. */
export const registerCustomer =
  (ports: CustomerPorts) =>
  async (
    request: Omit<Customer, 'version'>,
  ): Promise<
    Result<Customer, Extract<CustomerRefusal, { code: 'customer.exists' | 'customer.invalid' }>>
  > => {
    const checked = checkCustomer({ ...request, version: 1 });
    if (!checked.ok) return checked;
    const customer = checked.value;

    const dueCards = await ports.due.note(customer.id, customer.numbers);
    if ((await ports.profiles.save(customer)) === 'stale') {
      return refuse({ code: 'customer.exists', customerId: customer.id });
    }
    await writeCards(ports)(customer, dueCards);
    return ok(customer);
  };
