import { type Action, failed, next } from '../outcome.ts';
import { targetContact } from './update-contact-attributes.ts';

const fields = {
  Name: 'name',
  Description: 'description',
  CustomerId: 'customerId',
  LanguageCode: 'languageCode',
} as const;

/** Set contact data: name, description, customer id, language. */
export const updateContactData: Action = {
  simulated: true,
  note: 'The members for Voice ID, the watch list and Wisdom are accepted without effect.',
  run: (line) => {
    const contact = targetContact(line);
    if (!contact) return failed('there is no related contact');
    for (const [name, field] of Object.entries(fields) as [
      keyof typeof fields,
      (typeof fields)[keyof typeof fields],
    ][]) {
      if (line.parameter(name) !== undefined) contact[field] = line.text(name);
    }
    return next;
  },
};
