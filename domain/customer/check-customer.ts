import { ok, type Result, refuse } from '../shared/result.ts';
import type { Customer } from './model.ts';
import type { InvalidCustomer } from './refusals.ts';

/** Whether a customer can be found and greeted by what the file says; otherwise the first field that is wrong. */
export const checkCustomer = (customer: Customer): Result<Customer, InvalidCustomer> => {
  const invalid = (field: string, cure: string) => refuse({ code: 'customer.invalid', field, cure });
  const { id, customerNumber, name, numbers, segment } = customer;

  if (!/^[\w-]{1,64}$/.test(id)) {
    return invalid('id', 'letters, digits, _ and -, at most 64: it becomes part of keys and attributes');
  }
  if (!/^\d{4,12}$/.test(customerNumber)) {
    return invalid('customerNumber', 'four to twelve digits: callers key it');
  }
  if (name.family.trim() === '')
    return invalid('name.family', 'the family name: it is what the customer is greeted with');
  const wrong = numbers.find((number) => !/^\+[1-9]\d{4,14}$/.test(number));
  if (wrong !== undefined || new Set(numbers).size < numbers.length) {
    return invalid('numbers', 'each number once and in E.164, like +3225550123');
  }
  if (!/^[a-z0-9-]{1,40}$/.test(segment)) {
    return invalid('segment', 'one word in lower case: flows compare with it');
  }
  return ok(customer);
};
