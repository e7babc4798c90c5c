import type { Line } from '../line.ts';
import { type Action, failed, next } from '../outcome.ts';

/** All attributes of a contact together, keys and values, in UTF-8 bytes. */
const maximumBytes = 32_768;

/** The contact that `TargetContact` means: this one, or the one it is related to (a guide's call). */
export const targetContact = (line: Line) =>
  line.parameter('TargetContact') === 'Related' ? line.services.relatedContact(line.contact) : line.contact;

const bytes = (attributes: Readonly<Record<string, string>>): number => {
  let total = 0;
  for (const key in attributes) total += Buffer.byteLength(key) + Buffer.byteLength(attributes[key] ?? '');
  return total;
};

/** Set contact attributes: all of them or none. */
export const updateContactAttributes: Action = {
  simulated: true,
  run: (line) => {
    const contact = targetContact(line);
    if (!contact) return failed('there is no related contact');
    const values = line.map('Attributes');
    // Not established: what a name that is a path to nothing does. A published flow of AWS names 200 of which most are: it is left out.
    delete values[''];
    const wrong = Object.keys(values).find((key) => /[$.]/.test(key));
    if (wrong !== undefined) return failed(`"${wrong}" cannot be the name of an attribute`);
    const size = bytes({ ...contact.attributes, ...values });
    if (size > maximumBytes) {
      return failed(`the attributes would take ${size} bytes, and ${maximumBytes} is the limit`);
    }
    for (const [name, value] of Object.entries(values)) {
      contact.attributes[name] = value;
      line.services.emit(contact, { type: 'attribute-set', name, value });
    }
    return next;
  },
};
