import { expect, it, vi } from 'vitest';
import { createCustomerNames } from '../../../simulator/console/server/customer-names.ts';
import { open } from '../center/support/center.ts';
import { aDefinition, straightToQueue, waitingFlow } from '../center/support/definition.ts';

it('names whom an agent rings, once the file was read, and tries again when it could not be read', async () => {
  const centre = open(aDefinition([straightToQueue('sales'), waitingFlow]));
  const contact = centre.center.contact(centre.ring([]).call.contactId);
  if (contact === undefined) throw new Error('no such contact');
  const customerName = vi
    .fn<(number: string) => Promise<string | undefined>>()
    .mockRejectedValueOnce(new Error('the table does not answer'))
    .mockResolvedValue('Madame Lambert');
  const changed = vi.fn();
  const names = createCustomerNames({ customerName }, changed);

  const shown: (string | undefined)[] = [];
  for (let state = 0; state < 4; state += 1) {
    shown.push(names.of(contact));
    await new Promise((turn) => setImmediate(turn));
  }

  expect(shown).toEqual([undefined, undefined, 'Madame Lambert', 'Madame Lambert']);
  expect(customerName).toHaveBeenCalledTimes(2);
  expect(changed).toHaveBeenCalledTimes(1);
});
