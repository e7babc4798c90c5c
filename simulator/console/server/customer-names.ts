import type { Contact } from '../../center/contact.ts';
import type { Readings } from './readings.ts';

/** What the file of the customer calls whom an agent rings: the contact itself says it only of who rings the centre. */
export interface CustomerNames {
  /** Undefined until it was read, and of who is not known. */
  of(contact: Contact): string | undefined;
}

export const createCustomerNames = (
  { customerName }: Pick<Readings, 'customerName'>,
  changed: () => void,
): CustomerNames => {
  const names = new Map<string, string | undefined>();
  const read = async (contactId: string, number: string): Promise<void> => {
    names.set(contactId, undefined);
    try {
      const name = await customerName(number);
      names.set(contactId, name);
      if (name !== undefined) changed();
    } catch {
      // Asked again when the state is shown next; the number stands until then.
      names.delete(contactId);
    }
  };
  return {
    of: ({ state: { contactId, customerEndpoint } }) => {
      if (!names.has(contactId) && customerEndpoint !== undefined)
        void read(contactId, customerEndpoint.address);
      return names.get(contactId);
    },
  };
};
