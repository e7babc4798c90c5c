import { expect } from 'vitest';
import type { Language } from '../../../domain/shared/language.ts';
import type { Kept } from '../support/kept.ts';
import type { Plan } from '../support/person.ts';

/** Whoever dials speaks the language of their routing profile's outbound queue; none of ours dials out in English. */
export type Dialled = Exclude<Language, 'en'>;
export const diallers: Readonly<Record<Dialled, string>> = {
  fr: 'sales-1',
  nl: 'service-dutch-1',
  de: 'service-german-1',
};
export const dialled: readonly Dialled[] = ['fr', 'nl', 'de'];

export interface OutboundTalk {
  readonly script: string;
  readonly languages: readonly Dialled[];
  readonly segment?: string;
  readonly plan?: Plan;
  readonly passes: readonly string[];
  readonly disposition: string;
  readonly counted?: readonly object[];
  readonly messages: number;
  readonly also?: (kept: Kept, number: string) => Promise<void>;
}

export const email = 'client@example.com';
const accepted = (offer: string) => ({ kind: 'offer', offer, accepted: true });
const overcome = (objection: string) => ({ kind: 'objection', objection, overcome: true });
const agreed = { kind: 'agreement', agreed: true };

/** Of a script that has two, either may be taken. */
export const versionsOf = (script: string): readonly string[] =>
  script === 'telesales' ? [script, 'telesales/2'] : [script];

export const outboundTalks: readonly OutboundTalk[] = [
  {
    script: 'telesales',
    languages: dialled,
    segment: 'professional',
    plan: {
      'Make the offer': [
        { objection: 'too-expensive' },
        { objection: 'happy-where-i-am' },
        { answer: 'accepted' },
      ],
      'It is too expensive': { given: 'once-a-year', result: 'overcome' },
      'I am happy with the firm I have': { given: 'beside-them', result: 'overcome' },
      'Settle the details': { payment: 'yearly', startDate: '2026-12-14', confirmationEmail: email },
    },
    passes: [
      'It is too expensive',
      'I am happy with the firm I have',
      'Settle the details',
      'Offer weekends',
    ],
    disposition: 'sale',
    counted: [
      overcome('too-expensive'),
      overcome('happy-where-i-am'),
      accepted('service-plan'),
      accepted('weekend-repairs'),
      { kind: 'agreement', about: 'sale', agreed: true },
    ],
    messages: 2,
  },
  {
    script: 'survey',
    languages: dialled,
    plan: {
      'Question 1 · recommend': { score: '4' },
      'Question 2 · what was missing': { disappointment: 'Trop d’attente' },
      'Question 3 · the request': { solved: 'no' },
    },
    passes: ['Question 2 · what was missing', 'Question 6 · next time', 'Offer a callback'],
    disposition: 'survey-completed',
    counted: [{ kind: 'booking', booked: 'callback' }, agreed],
    messages: 1,
    also: async (kept, number) => expect(await kept.promisesTo(number)).toHaveLength(1),
  },
  {
    script: 'appointment-setting',
    languages: ['nl'],
    plan: {
      'The situation': { home: 'house-owned', heatingAge: 'over-fifteen' },
      'The address': { address: 'Hoogstraat 5, Gent', confirmationEmail: email },
    },
    passes: ['Offer the visit', 'The address', 'Choose the time'],
    disposition: 'appointment-booked',
    counted: [accepted('adviser-visit'), { kind: 'booking', booked: 'visit' }, agreed],
    messages: 1,
    also: async (kept, number) => expect(await kept.appointmentsOf(number)).toHaveLength(1),
  },
  {
    script: 'poll',
    languages: ['de'],
    passes: ['Question 1 of 4', 'Question 4 of 4', 'Thank'],
    disposition: 'survey-completed',
    messages: 0,
  },
  {
    script: 'event-invitation',
    languages: ['fr'],
    plan: { Register: { seatCount: '2', confirmationEmail: email } },
    passes: ['Invite', 'Register', 'Read the agreement back'],
    disposition: 'registered',
    counted: [accepted('information-evening'), agreed],
    messages: 1,
  },
  {
    script: 'prospecting',
    languages: ['nl'],
    segment: 'professional',
    plan: { 'The address': { address: 'Hoogstraat 5, Gent', askFor: 'de onderhoudsdienst' } },
    passes: ['What they use', 'Offer the visit', 'The address'],
    disposition: 'appointment-booked',
    counted: [accepted('site-visit'), agreed],
    messages: 1,
  },
  {
    script: 'existing-customer',
    languages: ['de'],
    segment: 'professional',
    plan: {
      'The experience': { satisfied: 'happy', presentPlan: 'basic' },
      'Settle the details': { priorityFrom: '2026-12-14', priorityEmail: email },
    },
    passes: ['Pick up the thread', 'Make the offer', 'Offer the check', 'Choose the time'],
    disposition: 'sale',
    counted: [
      accepted('priority-plan'),
      accepted('free-check'),
      { kind: 'booking', booked: 'visit' },
      { kind: 'agreement', about: 'sale', agreed: true },
      { kind: 'agreement', about: 'appointment', agreed: true },
    ],
    messages: 2,
    also: async (kept, number) => expect(await kept.appointmentsOf(number)).toHaveLength(1),
  },
  {
    script: 'follow-up',
    languages: ['fr'],
    plan: {
      'What was promised': {
        promisedAbout: 'complaint',
        promised: 'Une réponse à la plainte',
        inTime: 'late',
      },
      'Keep the promise': { howKept: 'kept', ourAnswer: 'Le remboursement est parti hier' },
    },
    passes: ['What was promised', 'Keep the promise', 'Read the agreement back'],
    disposition: 'promise-kept',
    counted: [agreed],
    messages: 1,
  },
];
