import type { DispositionCode } from '../../domain/script/dispositions.ts';
import type { Script, Texts } from '../../domain/script/document.ts';

const said = (text: string): Texts => ({
  fr: `${text} (fr)`,
  nl: `${text} (nl)`,
  de: `${text} (de)`,
  en: text,
});

const close = (disposition: DispositionCode) =>
  ({ kind: 'close', title: said('Close'), say: said('Goodbye.'), disposition }) as const;

/** A script that comes to everything a conversation can lead to. */
export const everyWork: Script = {
  id: 'every-work',
  version: '1-aaaaaaaa',
  title: said('Every work'),
  purpose: 'service',
  use: { direction: 'inbound', needs: ['complaint'], weight: 1 },
  start: 'welcome',
  objections: {
    busy: {
      label: said('I have no time'),
      answers: { short: { say: said('It takes a minute.') } },
      atMost: 2,
      persists: 'refused',
    },
  },
  steps: {
    welcome: {
      kind: 'ask',
      title: said('Welcome'),
      say: said('Hello {customerName|and welcome}, this is {companyName}.'),
      hint: said('Let them finish.'),
      objections: ['busy'],
      fields: [
        {
          name: 'topic',
          type: 'choice',
          label: said('It is about'),
          options: { delivery: said('a delivery'), invoice: said('an invoice') },
        },
        {
          name: 'story',
          type: 'text',
          long: true,
          maximumLength: 2000,
          label: said('What happened'),
          required: false,
        },
        { name: 'address', type: 'email', label: said('E-mail'), required: false },
        {
          name: 'news',
          type: 'consent',
          purpose: 'marketing',
          label: said('May we write?'),
          required: false,
        },
      ],
      next: 'need',
    },
    need: {
      kind: 'detect-need',
      title: said('Need'),
      needs: {
        complaint: { to: 'log' },
        appointment: { to: 'book' },
        agent: { to: 'callback' },
        information: { script: true },
        'commercial-question': { to: 'refer' },
      },
    },
    log: {
      kind: 'log',
      what: 'complaint',
      title: said('Log'),
      category: 'topic',
      logged: 'agree',
      otherwise: 'unresolved',
    },
    book: {
      kind: 'book',
      what: 'appointment',
      calendar: 'office',
      title: said('Book'),
      booked: 'agree',
      none: 'unresolved',
    },
    callback: {
      kind: 'book',
      what: 'callback',
      title: said('Callback'),
      booked: 'promised',
      none: 'unresolved',
    },
    refer: { kind: 'refer', title: said('Refer'), referred: 'referred', nobody: 'unresolved' },
    agree: {
      kind: 'agreement',
      about: 'service',
      title: said('Agree'),
      wording: said('We note {complaintReference|no complaint}, {booked|no appointment}.'),
      yes: 'served',
      no: 'need',
      confirmation: {
        subject: said('Noted'),
        text: said('Reference {complaintReference|none}, {booked|none}.'),
      },
    },
    served: close('served'),
    promised: close('callback-promised'),
    referred: close('referred'),
    refused: close('refused'),
    unresolved: close('unresolved'),
  },
};

/** Where the need for information goes on. */
export const information: Script = {
  ...everyWork,
  id: 'information',
  version: '2-bbbbbbbb',
  title: said('Information'),
  use: { direction: 'inbound', needs: ['information'], weight: 1 },
  objections: {},
  start: 'tell',
  steps: {
    tell: { kind: 'say', title: said('Tell'), say: said('We are open.'), next: 'served' },
    served: close('served'),
  },
};
