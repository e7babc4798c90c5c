import type { Field } from './column-names.ts';

/** What is wrong with a row, or why it is not one of its own. */
export const problemWords = {
  quote: [
    'a quotation mark is opened and not closed, or something stands behind the closing one',
    'write a quotation mark inside a value twice, and close the value',
  ],
  'too-long': [
    'the row is longer than 65536 characters',
    'close the quotation mark that opens it, or shorten it',
  ],
  encoding: [
    'characters that cannot be read in the encoding of the file',
    'save the whole file as "CSV UTF-8"',
  ],
  cells: [
    'more cells than the first line has columns',
    'put the value that has the separator in it between quotation marks',
  ],
  'number-missing': ['no telephone number', 'fill it in, or delete the row'],
  'number-invalid': [
    'not a telephone number of Belgium or of another country that is known here',
    'write it with the country code, like +32 475 12 34 56',
  ],
  'number-rounded': [
    'a spreadsheet has rounded it: it is written with an E',
    'format the column as text before the numbers are put in',
  ],
  'number-short-code': ['an emergency number or a short code: no person has it', 'write the whole number'],
  'number-country': [
    'a number of a country whose numbers cannot be checked here',
    'leave it out, or call it from a centre that knows the country',
  ],
  'number-kind': [
    'premium rate, freephone, voicemail or the like: nobody is called there',
    'write a fixed or mobile number',
  ],
  'language-missing': ['no language, and the campaign has several', 'fill in fr, nl, de or en'],
  'language-unknown': ['a language that is not spoken here', 'write fr, nl, de or en'],
  'language-not-of-campaign': [
    'the campaign does not speak this language',
    'leave the row out, or add the language to the campaign',
  ],
  'customer-id': ['not fit to be a customer id', 'use at most 64 letters, digits and . _ / - without blanks'],
  segment: ['not fit to be a segment', 'use at most 40 letters, digits, blanks and . _ / -'],
  country: ['no country is called so', 'write the two letters of ISO 3166-1, like BE'],
  'time-zone': ['no time zone with a place in it', 'write an IANA name, like Europe/Brussels'],
  'appointment-id': [
    'not fit to be the id of an appointment',
    'use at most 128 letters, digits and . _ / : # - without blanks',
  ],
  'slot-id': ['not fit to be the id of a slot', 'write calendar/date/time, like fitting/2026-12-01/0930'],
  'date-unreadable': ['no date can be read in it', 'write it like 2026-11-24'],
  'date-ambiguous': [
    'day and month may be exchanged: other rows of the file have the month first',
    'write it like 2026-11-24',
  ],
  'date-serial': ['a day number of a spreadsheet', 'format the column as a date like 2026-11-24'],
  'date-short-year': ['a year of two digits', 'write the year with four digits'],
  'date-impossible': ['there is no such day or time', 'correct it'],
  'consent-future': ['consent cannot be given in the future', 'correct the date, or leave it empty'],
  'consent-without-date': [
    'a source of consent without a date: consent counts by its date',
    'fill in the date',
  ],
  'consent-without-source': ['consent without a source: nobody could show it', 'fill in where it was given'],
  'consent-source': ['the source of consent is longer than 100 characters', 'shorten it'],
  purpose: ['not a purpose', 'write all, marketing, survey or service'],
  'refused-future': ['a refusal cannot be dated in the future', 'correct the date, or leave it empty'],
  'counts-anyway': [
    'something of the row cannot be read, and its number can: it is not called, for any purpose, as of the day of the file',
    'nothing is to be done so that it is not called; correct the row where the list comes from',
  ],
  'repeated-in-list': [
    'the same number as an earlier row of this list',
    'nothing is to be done: the earlier row counts',
  ],
  'already-in-campaign': [
    'the campaign has this number from another list',
    'nothing is to be done: the earlier one counts',
  ],
} as const satisfies Readonly<Record<string, readonly [why: string, cure: string]>>;
export type ProblemCode = keyof typeof problemWords;

export interface RowProblem {
  readonly code: ProblemCode;
  readonly field: Field | undefined;
  /** The cell as it was, or what it is a duplicate of. */
  readonly value: string;
}
