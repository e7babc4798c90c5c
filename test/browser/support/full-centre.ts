import type { CentreState, ContactPath, DeskContact, TalkLine } from '../../../simulator/console/protocol.ts';

import { formView } from './shown-views.ts';

const now = Date.parse('2026-11-24T13:03:20Z');
const contactId = 'c0ffee00-1111-4222-8333-444455556666';
const line = (seconds: number, who: TalkLine['who'], text: string): TalkLine => ({
  at: now + seconds * 1000,
  who,
  text,
  language: who === 'note' ? undefined : 'fr-BE',
});
const talk = [
  line(-80, 'centre', 'Bonjour et bienvenue. Pour une plainte, tapez 2.'),
  line(-60, 'customer', '2'),
  line(-20, 'note', 'agent'),
  line(-10, 'agent', 'Bonjour, racontez-moi.'),
];

const contact: DeskContact = {
  contactId,
  channel: 'VOICE',
  direction: 'inbound',
  phase: 'connected',
  onHold: false,
  muted: false,
  consulting: undefined,
  customer: 'Madame Dubois',
  queue: 'complaints-fr',
  since: now - 25_000,
  attributes: { language: 'fr', need: 'complaint' },
  talk,
  view: formView,
  viewComing: false,
};
const agent = {
  username: 'anne',
  name: 'Anne Lambert',
  routingProfile: 'complaints-french',
  state: 'Available',
  since: now - 600_000,
  byHand: true,
  states: ['Available', 'Break', 'Offline'],
  contacts: [contact],
  quickConnects: ['Facturation', 'Livraisons'],
};

/** Something in every part of the page. */
export const fullCentre: CentreState = {
  clock: { now, speed: 0, timeZone: 'Europe/Brussels' },
  number: '+3225550100',
  sampleCallers: [
    {
      number: '+32470123402',
      name: { fr: 'Jan Peeters', nl: 'Jan Peeters', de: 'Jan Peeters', en: 'Jan Peeters' },
      language: 'nl',
      special: {
        fr: 'a un rendez-vous',
        nl: 'heeft een afspraak',
        de: 'hat einen Termin',
        en: 'has an appointment',
      },
    },
  ],
  phones: [
    { id: 'p1', number: '+32470123401', state: 'in-call', contactId, talk, wants: 'digits', onHold: false },
    {
      id: 'p2',
      number: 'withheld',
      state: 'ringing',
      contactId: 'other',
      talk: [],
      wants: undefined,
      onHold: false,
    },
  ],
  chats: [
    { id: 'h1', name: 'Eva', contactId: 'chat', over: false, talk: [line(-30, 'customer', 'Bonjour')] },
  ],
  inbox: [
    {
      id: 'm2',
      at: now,
      channel: 'email',
      to: 'c@example.be',
      subject: 'Votre plainte',
      text: 'Madame,\n\nC’est noté.',
    },
    {
      id: 'm1',
      at: now - 90_000_000,
      channel: 'sms',
      to: '+32470123402',
      subject: undefined,
      text: 'Tot morgen.',
    },
  ],
  agents: [
    agent,
    { ...agent, username: 'bart', name: 'Bart Claes', state: 'Missed', byHand: false, contacts: [] },
  ],
  queues: [{ name: 'complaints-fr', waiting: 2, longestWaitSeconds: 47, staffed: 2, available: 1 }],
  contacts: [
    {
      contactId,
      channel: 'VOICE',
      from: '+32470123401',
      startedAt: now - 80_000,
      endedAt: undefined,
      queue: 'complaints-fr',
      agent: 'anne',
      need: 'complaint',
      disposition: undefined,
    },
  ],
  log: [
    { number: 1, at: now, contactId, type: 'flow-started', text: 'entry', problem: false },
    { number: 2, at: now, contactId, type: 'lambda-failed', text: 'log-complaint: timed out', problem: true },
  ],
  promises: [{ number: '+32470123402', need: 'appointment', dueAt: now - 600_000, state: 'promised' }],
  serviceLevel: { targetSeconds: 20, answeredInTime: 41, answered: 52, abandoned: 4 },
  notRecorded: { anne: 1 },
  scripts: [1, 2].map((version) => ({
    script: 'telesales',
    title: { fr: 'Télévente', nl: 'Televerkoop', de: 'Telefonverkauf', en: 'Telesales' },
    version: String(version),
    contacts: 40,
    good: 10 * version,
    offersMade: 30,
    offersAccepted: 10 * version,
    objections: [{ objection: 'too-expensive', raised: 14, overcome: 6 }],
  })),
  campaigns: [
    {
      name: 'telesales',
      title: { fr: 'Télévente', nl: 'Televerkoop', de: 'Telefonverkauf', en: 'Telesales' },
      kind: 'telesales',
      purpose: 'marketing',
      manner: 'progressive',
      firstDay: '2026-11-24',
      lastDay: '2027-12-17',
      state: 'running',
      since: now - 3_600_000,
      possible: ['pause', 'stop', 'complete'],
      members: 1000,
      over: 240,
      waiting: 760,
      attempts: 260,
      inProgress: 3,
      outcomes: { answered: 150, 'no-answer': 80, busy: 20, refused: 9, unknown: 1 },
      ends: { 'attempt:answered': 150, 'attempt:refused': 9, 'forbidden:gate.listed': 18 },
      refusals: { 'gate.window': 40, 'gate.listed': 18 },
      reached: 159,
      endedWell: 42,
      conversionPercent: 26.4,
      answeredByPerson: 159,
      abandonedPercent: 0,
      mostAbandonedPercent: 3,
      unknown: 1,
      agentSeconds: { talk: 9_000, hold: 0, afterContactWork: 1_800 },
      objections: [{ objection: 'too-expensive', raised: 14, overcome: 6 }],
      lists: [
        {
          id: 'list-1',
          state: 'complete',
          rows: 1023,
          members: 1000,
          duplicates: 11,
          bad: 12,
          problems: { 'number-invalid': 3 },
          skipped: 30,
          skips: { 'gate.listed': 18, 'gate.consent': 12 },
        },
      ],
      changes: [{ what: 'started', at: now - 3_600_000, by: 'console', why: 'essai' }],
    },
  ],
  calling: {
    read: true,
    customersAnswer: false,
    examples: [
      {
        name: 'event',
        title: { fr: 'Soirée', nl: 'Infoavond', de: 'Infoabend', en: 'Evening' },
        kind: 'event',
        manner: 'progressive',
        people: 80,
        numbers: ['+32450004000'],
      },
    ],
  },
};

export const shortPath: ContactPath = {
  flows: [
    {
      name: 'entry',
      blocks: [
        { id: 'look-up', type: 'InvokeLambdaFunction', x: 40, y: 40 },
        { id: 'who', type: 'Compare', x: 320, y: 40 },
        { id: 'welcome', type: 'MessageParticipant', x: 600, y: 180 },
      ],
      arrows: [
        { from: 'look-up', to: 'who', outcome: 'next', followed: 1 },
        { from: 'who', to: 'welcome', outcome: 'unknown', followed: 0 },
      ],
    },
  ],
};
