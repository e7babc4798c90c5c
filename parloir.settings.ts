import { type SettingsInput, serve } from './lib/settings.ts';

/**
 * The one file to edit for a deployment. It is checked when the stacks are built; what is wrong is named with its cure.
 * These values work as they are for the centre on a laptop; for the cloud, change at least the instance, the number, the texts and
 * the e-mail addresses.
 */
const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, opens: '08:30', closes: '18:00' }));
const saturday = { day: 6, opens: '09:00', closes: '12:30' };

export const settings: SettingsInput = {
  // Begins the names of the stacks; a second centre in the same account has another one.
  deployment: 'parloir',
  // A Region that has Amazon Connect.
  region: 'eu-central-1',
  // Or { kind: 'import', arn } for an instance that is there already.
  instance: { kind: 'create', alias: 'parloir-example' },
  // Or { kind: 'later' } until AWS has given one, or { kind: 'claim', country, type } where the country allows it.
  number: {
    kind: 'import',
    arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/00000000-0000-4000-8000-000000000000',
    e164: '+3225880100',
  },
  // Callers hear these.
  texts: {
    fr: {
      companyName: 'Parloir',
      information:
        'Nos bureaux sont ouverts en semaine de huit heures trente à dix-huit heures. Vous trouvez aussi toutes les informations sur notre site.',
    },
    nl: {
      companyName: 'Parloir',
      information:
        'Onze kantoren zijn op weekdagen open van acht uur dertig tot achttien uur. Alle informatie staat ook op onze website.',
    },
    de: {
      companyName: 'Parloir',
      information:
        'Unsere Büros sind montags bis freitags von acht Uhr dreißig bis achtzehn Uhr geöffnet. Alle Informationen finden Sie auch auf unserer Website.',
    },
    en: {
      companyName: 'Parloir',
      information:
        'Our offices are open on weekdays from half past eight until six in the evening. You will also find all information on our website.',
    },
  },
  // Local times, by ISO weekday: 1 is Monday. Public holidays are added by themselves.
  timeZone: 'Europe/Brussels',
  hours: { default: weekdays, service: [...weekdays, saturday] },
  holidays: { country: 'BE', years: 3, closed: [] },
  // Every queue has a second one, `<name>-callbacks`, for the callbacks it promises.
  queues: {
    'service-fr': { hours: 'service' },
    'service-nl': { hours: 'service' },
    'service-de': {},
    'service-en': {},
    'complaints-fr': {},
    'complaints-nl': {},
    'sales-fr': {},
    'sales-nl': {},
    'campaigns-fr': {},
    'campaigns-nl': {},
    'campaigns-de': {},
  },
  // Which queue serves a team in a language; several may share one.
  teams: {
    service: { fr: 'service-fr', nl: 'service-nl', de: 'service-de', en: 'service-en' },
    appointments: { fr: 'service-fr', nl: 'service-nl', de: 'service-de', en: 'service-en' },
    complaints: { fr: 'complaints-fr', nl: 'complaints-nl', de: 'service-de', en: 'service-en' },
    sales: { fr: 'sales-fr', nl: 'sales-nl', de: 'service-de', en: 'service-en' },
    // Calls out; nobody rings in to these queues, so that a call that a campaign places finds somebody free.
    // No agent takes two of them: who is free is counted by queue, and one agent counted twice is a call too many.
    campaigns: { fr: 'campaigns-fr', nl: 'campaigns-nl', de: 'campaigns-de', en: 'campaigns-de' },
  },
  // What a group of agents takes: priority 1 first. `serve` gives a queue and its callbacks the same place, as they must have.
  routingProfiles: {
    'service-french': {
      description: 'Answers in French, helps out in English',
      chats: 2,
      outbound: 'service-fr',
      queues: [
        ...serve('service-fr', { priority: 1 }),
        ...serve('service-en', { priority: 2, delaySeconds: 30 }),
      ],
    },
    'service-dutch': {
      description: 'Answers in Dutch, helps out in English',
      chats: 2,
      outbound: 'service-nl',
      queues: [
        ...serve('service-nl', { priority: 1 }),
        ...serve('service-en', { priority: 2, delaySeconds: 30 }),
      ],
    },
    'service-german': {
      description: 'Answers in German and English',
      chats: 2,
      outbound: 'service-de',
      queues: [...serve('service-de', { priority: 1 }), ...serve('service-en', { priority: 1 })],
    },
    'complaints-french': {
      description: 'Complaints in French, then all else in French',
      chats: 2,
      outbound: 'complaints-fr',
      queues: [
        ...serve('complaints-fr', { priority: 1 }),
        ...serve('service-fr', { priority: 2, delaySeconds: 60 }),
      ],
    },
    'complaints-dutch': {
      description: 'Complaints in Dutch, then all else in Dutch',
      chats: 2,
      outbound: 'complaints-nl',
      queues: [
        ...serve('complaints-nl', { priority: 1 }),
        ...serve('service-nl', { priority: 2, delaySeconds: 60 }),
      ],
    },
    sales: {
      description: 'Commercial questions in French and Dutch',
      chats: 2,
      outbound: 'sales-fr',
      queues: [...serve('sales-fr', { priority: 1 }), ...serve('sales-nl', { priority: 1 })],
    },
    'campaigns-french': {
      description: 'Calls out in French; takes no inbound',
      outbound: 'campaigns-fr',
      queues: serve('campaigns-fr', { priority: 1 }),
    },
    'campaigns-dutch': {
      description: 'Calls out in Dutch; takes no inbound',
      outbound: 'campaigns-nl',
      queues: serve('campaigns-nl', { priority: 1 }),
    },
    'campaigns-german': {
      description: 'Calls out in German and English; takes no inbound',
      outbound: 'campaigns-de',
      queues: serve('campaigns-de', { priority: 1 }),
    },
    supervisors: {
      description: 'Takes whoever has waited for three minutes, in every language',
      outbound: 'service-fr',
      queues: ['service-fr', 'service-nl', 'service-de', 'service-en'].flatMap((queue) =>
        serve(queue, { priority: 5, delaySeconds: 180 }),
      ),
    },
  },
  // Why an agent may be away, beside Available and Offline.
  agentStatuses: ['Break', 'Lunch', 'Meeting', 'Training', 'Back office'],
  // Where agents can pass a caller on, beside every queue and the administrator.
  quickConnects: { numbers: [{ name: 'Reception', number: '+3225880199' }], people: [] },
  // The first person let in; without passwordSecretArn the deployment makes a password and keeps it in Secrets Manager.
  administrator: {
    username: 'administrator',
    firstName: 'First',
    lastName: 'Administrator',
    email: 'contact-centre@example.com',
    routingProfile: 'supervisors',
  },
  // Recordings and logs first; then what the tables keep of people: contacts, answers, complaints, promises, appointments.
  retentionDays: {
    recordings: 90,
    transcripts: 90,
    reports: 365,
    accessLogs: 90,
    logs: 30,
    interactions: 730,
    surveys: 396,
    complaints: 1095,
    promises: 90,
    appointments: 30,
  },
  // Whoever is woken; SNS asks this address to confirm once.
  alarms: { email: 'contact-centre-alarms@example.com' },
  concurrentCalls: 10,
  outboundCountries: ['BE', 'NL', 'LU', 'FR', 'DE'],
};
