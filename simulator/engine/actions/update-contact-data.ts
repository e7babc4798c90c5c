import { type Action, failed, next } from '../outcome.ts';
import { targetContact } from './update-contact-attributes.ts';

const fields = {
  Name: 'name',
  Description: 'description',
  CustomerId: 'customerId',
  LanguageCode: 'languageCode',
} as const;

const notSimulated = [
  'WisdomSessionArn',
  'WatchlistId',
  'IsVoiceIdStreamingEnabled',
  'IsVoiceAuthenticationEnabled',
  'IsFraudDetectionEnabled',
];

/** Set contact data: name, description, customer id, language. */
export const updateContactData: Action = {
  simulated: true,
  note: 'Members for Voice ID and Wisdom are not simulated: with them the block takes its error branch.',
  run: (line) => {
    const missing = notSimulated.find((name) => line.parameter(name) !== undefined);
    if (missing !== undefined) {
      line.problem(`${missing} is not simulated`);
      return failed(`${missing} is not simulated`);
    }
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
