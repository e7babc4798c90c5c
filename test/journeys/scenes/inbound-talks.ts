import { expect } from 'vitest';
import type { Language } from '../../../domain/shared/language.ts';
import type { Kept } from '../support/kept.ts';
import type { Plan } from '../support/person.ts';

export const story = 'Le colis n’est jamais arrivé chez moi';

export interface InboundTalk {
  readonly script: string;
  /** What the caller keys in the menu. */
  readonly keys: readonly string[];
  readonly agents: Readonly<Record<Language, string>>;
  readonly plan: Plan;
  readonly passes: readonly string[];
  readonly disposition: string;
  /** Beside the end, which is always counted. */
  readonly counted: readonly object[];
  readonly messages: number;
  readonly also?: (told: {
    readonly kept: Kept;
    readonly number: string;
    readonly conversation: Readonly<Record<string, unknown>>;
    readonly read: string;
    readonly written: string;
  }) => Promise<void>;
}

const service = {
  fr: 'service-french-1',
  nl: 'service-dutch-1',
  de: 'service-german-1',
  en: 'service-german-2',
};
export const inboundTalks: readonly InboundTalk[] = [
  {
    script: 'complaint',
    keys: ['2', '0'],
    agents: { ...service, fr: 'complaints-french-1', nl: 'complaints-dutch-1' },
    plan: {
      Listen: { category: 'delivery', whatHappened: story },
      'What the customer expects': { wish: 'refund', severity: 'serious' },
    },
    passes: [
      'Welcome',
      'Listen',
      'What the customer expects',
      'Check',
      'Give the reference',
      'Offer a callback',
    ],
    disposition: 'complaint-logged',
    counted: [
      { kind: 'booking', booked: 'callback' },
      { kind: 'agreement', agreed: true },
    ],
    messages: 1,
    also: async ({ kept, number, conversation, read, written }) => {
      const { complaintReference } = conversation['learnt'] as Record<string, unknown>;
      expect(complaintReference).toMatch(/^K\d{6}$/);
      expect(read).toContain(complaintReference);
      expect(read).toContain(story);
      expect(written).toContain(complaintReference);
      expect(written).toContain(story);
      expect(await kept.complaint(complaintReference)).toMatchObject({
        category: 'delivery',
        status: 'received',
      });
      expect(await kept.promisesTo(number)).toMatchObject([{ need: 'complaint', state: 'promised' }]);
    },
  },
  {
    script: 'appointment',
    keys: ['1', '0'],
    agents: service,
    plan: { 'The reason': { topic: 'contract' } },
    passes: ['Welcome', 'The reason', 'Check', 'Choose the time', 'Read the appointment back'],
    disposition: 'appointment-booked',
    counted: [
      { kind: 'agreement', agreed: true },
      { kind: 'booking', booked: 'appointment' },
    ],
    messages: 1,
    also: async ({ kept, number, conversation, read, written }) => {
      const { booked } = conversation['learnt'] as Record<string, string>;
      expect(booked).toMatch(/\d/);
      expect(read).toContain(booked);
      expect(written).toContain(booked);
      expect(await kept.appointmentsOf(number)).toHaveLength(1);
    },
  },
  {
    script: 'information',
    keys: ['3', '0'],
    agents: service,
    plan: {
      Welcome: { answer: 'information' },
      'The question': { subject: 'hours', question: 'Ouvert le samedi, pour Camille ?' },
      'Was it answered?': { questionAnswered: 'yes', answerGiven: 'Oui.' },
    },
    passes: [
      'Welcome',
      'The question',
      'Check',
      'Opening hours',
      'Was it answered?',
      'Offer the news',
      'Note the consent',
    ],
    disposition: 'served',
    counted: [
      { kind: 'offer', offer: 'newsletter', accepted: true },
      { kind: 'agreement', about: 'consent', agreed: true },
    ],
    messages: 1,
  },
  {
    script: 'commercial-question',
    keys: ['4'],
    agents: { ...service, fr: 'sales-1', nl: 'sales-1' },
    plan: {
      'What matters': { concern: 'speed' },
      'Make the offer': [{ objection: 'too-expensive' }, { answer: 'accepted' }],
      'The start': { startDate: '2026-12-14', confirmationEmail: 'client@example.com' },
    },
    passes: ['Make the offer', 'It is too expensive', 'Payment', 'Offer weekends'],
    disposition: 'sale',
    counted: [
      { kind: 'offer', offer: 'service-plan', accepted: true },
      { kind: 'offer', offer: 'weekend-repairs', accepted: true },
      { kind: 'objection', objection: 'too-expensive', overcome: true },
      { kind: 'agreement', about: 'sale', agreed: true },
      { kind: 'agreement', about: 'sale', agreed: true },
    ],
    messages: 2,
    also: async ({ written }) => expect(written).toMatch(/14/),
  },
];
