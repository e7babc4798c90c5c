import type { CampaignKind } from '../../../../domain/campaign/model.ts';
import type { LegalCase } from './legal-cases-belgium.ts';
import { at, numbers, question, settings } from './questions.ts';

type Country = keyof typeof numbers;
type Changes = Parameters<typeof question>[0];

const consentOn = (date: string) => ({ consent: { at: at(date), source: 'form' } });
const consented = consentOn('2026-10-01T00:00:00Z');
const on = (country: Country, kind: CampaignKind, changes: Changes = {}) =>
  question({ person: consented, ...changes, number: numbers[country], kind });
const refusedOn = (date: string) => ({
  refusals: [{ purpose: 'marketing', at: at(date), source: 'conversation' } as const],
});
const attempts = (...instants: readonly string[]) => ({
  attempts: instants.map((instant, index) => ({
    attemptId: `spring.key.${index}`,
    campaign: 'spring',
    purpose: 'marketing' as const,
    at: at(instant),
    outcome: 'no-answer' as const,
  })),
});
const loose = (country: Country, purpose: 'marketing' | 'survey') => ({
  country,
  purpose,
  withoutBasis: true,
  windows: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })),
  mostAttempts: { count: 100, days: 1 },
  reason: 'Research for statistics.',
  decidedBy: 'A. Director',
  decidedOn: '2026-11-01',
});

export const otherCases: readonly LegalCase[] = [
  {
    source: 'fr-2025-594',
    case: 'France: who consented may be called to sell',
    question: on('FR', 'telesales'),
    expected: 'yes',
  },
  {
    source: 'fr-2025-594',
    case: 'France: who did not consent may not, since 11 August 2026',
    question: on('FR', 'telesales', { person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'ours',
    case: 'France: before that date our caution already asked for a consent',
    question: on('FR', 'telesales', { now: at('2026-08-10T10:00:00Z'), person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'fr-2025-594',
    case: 'France: no decision of ours replaces the consent',
    question: on('FR', 'telesales', {
      person: {},
      settings: { ...settings, loosen: [loose('FR', 'marketing')] },
    }),
    expected: 'gate.consent',
  },
  {
    source: 'fr-2026-662',
    case: 'France: a consent of more than a year ago has run out',
    question: on('FR', 'telesales', { person: consentOn('2025-11-24T09:00:00Z') }),
    expected: 'gate.consent-too-old',
  },
  {
    source: 'fr-2026-662',
    case: 'France: a consent of 365 days ago is the last that counts',
    question: on('FR', 'telesales', { person: consentOn('2025-11-24T10:00:00Z') }),
    expected: 'yes',
  },
  ...(
    [
      ['08:59:59', 'gate.window', 'at 9.59'],
      ['09:00:00', 'yes', 'at 10'],
      ['11:59:59', 'yes', 'just before 13'],
      ['12:00:00', 'gate.window', 'at 13'],
      ['12:59:59', 'gate.window', 'just before 14'],
      ['13:00:00', 'yes', 'at 14'],
      ['18:59:59', 'yes', 'just before 20'],
      ['19:00:00', 'gate.window', 'at 20'],
    ] as const
  ).map(([time, expected, words]) => ({
    source: 'fr-d-223-9',
    case: `France: on a Tuesday ${words}`,
    question: on('FR', 'telesales', { now: at(`2026-11-24T${time}Z`) }),
    expected,
  })),
  {
    source: 'fr-d-223-9',
    case: 'France: never on a Saturday',
    question: on('FR', 'telesales', { now: at('2026-11-28T10:00:00Z') }),
    expected: 'gate.window',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: never on a public holiday (14 July 2027, a Wednesday)',
    question: on('FR', 'telesales', { now: at('2027-07-14T10:00:00Z') }),
    expected: 'gate.window',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: the hours are those of the consumer’s zone',
    question: on('FR', 'telesales', { person: { ...consented, timeZone: 'America/Martinique' } }),
    expected: 'gate.window',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: no decision of ours widens the legal hours',
    question: on('FR', 'telesales', {
      now: at('2026-11-24T08:30:00Z'),
      settings: { ...settings, loosen: [loose('FR', 'marketing')] },
    }),
    expected: 'gate.window',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: four attempts in thirty days are enough, whatever we decided',
    question: on('FR', 'telesales', {
      record: attempts(
        '2026-11-02T10:00:00Z',
        '2026-11-03T10:00:00Z',
        '2026-11-04T10:00:00Z',
        '2026-11-05T10:00:00Z',
      ),
      settings: { ...settings, loosen: [loose('FR', 'marketing')] },
    }),
    expected: 'gate.most-attempts',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: the fifth is possible when one of four is thirty days old',
    question: on('FR', 'telesales', {
      record: attempts(
        '2026-10-25T10:00:00Z',
        '2026-11-03T10:00:00Z',
        '2026-11-04T10:00:00Z',
        '2026-11-05T10:00:00Z',
      ),
    }),
    expected: 'yes',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: sixty days after a refusal nobody calls, even with a new consent',
    question: on('FR', 'telesales', {
      record: refusedOn('2026-10-01T00:00:00Z'),
      person: consentOn('2026-11-01T00:00:00Z'),
    }),
    expected: 'gate.silence',
  },
  {
    source: 'ours',
    case: 'France: after sixty days a refusal still counts, until a consent follows',
    question: on('FR', 'telesales', {
      record: refusedOn('2026-06-01T00:00:00Z'),
      person: consentOn('2026-05-01T00:00:00Z'),
    }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: sixty days and a new consent later the call is possible',
    question: on('FR', 'telesales', {
      record: refusedOn('2026-06-01T00:00:00Z'),
      person: consentOn('2026-09-01T00:00:00Z'),
    }),
    expected: 'yes',
  },
  {
    source: 'ours',
    case: 'France: a survey needs a consent until somebody decides otherwise',
    question: on('FR', 'survey', { person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'ours',
    case: 'France: a survey of which somebody decided otherwise does not',
    question: on('FR', 'survey', { person: {}, settings: { ...settings, loosen: [loose('FR', 'survey')] } }),
    expected: 'yes',
  },
  {
    source: 'fr-2025-594',
    case: 'France: confirming an appointment is part of a contract',
    question: on('FR', 'reminder', { person: {} }),
    expected: 'yes',
  },
  {
    source: 'fr-arcep-mobile',
    case: 'France: a centre does not show a mobile number',
    question: on('FR', 'telesales', {
      callerId: '+33612000001',
      settings: { ...settings, callerIds: ['+33612000001'] },
    }),
    expected: 'gate.caller-id-mobile',
  },
  {
    source: 'ours',
    case: 'France: overseas numbers in +33 947 tell no zone',
    question: question({ number: '+33947512345', person: consented }),
    expected: 'gate.zone',
  },
  {
    source: 'nl-tw-11-7',
    case: 'Netherlands: who consented may be called to sell',
    question: on('NL', 'telesales'),
    expected: 'yes',
  },
  {
    source: 'nl-tw-11-7',
    case: 'Netherlands: who did not consent may not',
    question: on('NL', 'telesales', { person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'nl-2026',
    case: 'Netherlands: being a customer is no consent',
    question: on('NL', 'existing-customer', { person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'nl-tw-11-7',
    case: 'Netherlands: the right to object stands above a consent given before',
    question: on('NL', 'telesales', { record: refusedOn('2026-10-02T00:00:00Z') }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'nl-ctm',
    case: 'Netherlands: not on King’s Day (27 April 2027, a Tuesday)',
    question: on('NL', 'telesales', { now: at('2027-04-27T10:00:00Z') }),
    expected: 'gate.window',
  },
  {
    source: 'nl-ctm',
    case: 'Netherlands: not on the day of remembrance (4 May 2027, a Tuesday)',
    question: on('NL', 'telesales', { now: at('2027-05-04T10:00:00Z') }),
    expected: 'gate.window',
  },
  {
    source: 'nl-ddma-faq',
    case: 'Netherlands: a service call needs no consent',
    question: on('NL', 'follow-up', { person: {} }),
    expected: 'yes',
  },
  {
    source: 'ours',
    case: 'Netherlands: a survey needs a consent until somebody decides otherwise',
    question: on('NL', 'survey', { person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'de-uwg-7',
    case: 'Germany: who consented expressly may be called to sell',
    question: on('DE', 'telesales'),
    expected: 'yes',
  },
  {
    source: 'de-uwg-7',
    case: 'Germany: who did not may not',
    question: on('DE', 'telesales', { person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'de-olg-koeln',
    case: 'Germany: asking customers whether they were content is advertising',
    question: on('DE', 'survey', { person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'de-olg-koeln',
    case: 'Germany: no decision of ours changes that',
    question: on('DE', 'survey', { person: {}, settings: { ...settings, loosen: [loose('DE', 'survey')] } }),
    expected: 'gate.consent',
  },
  {
    source: 'de-ddv-code',
    case: 'Germany: a holiday of one Land counts in all (Reformation Day 2028, a Tuesday)',
    question: on('DE', 'telesales', { now: at('2028-10-31T10:00:00Z'), campaign: { lastDay: '2030-12-31' } }),
    expected: 'gate.window',
  },
  {
    source: 'de-ddv-code',
    case: 'Germany: never on a Sunday, not even for service',
    question: on('DE', 'follow-up', { now: at('2026-11-29T10:00:00Z') }),
    expected: 'gate.window',
  },
  {
    source: 'de-uwg-7',
    case: 'a Belgian number with a German address obeys both countries',
    question: question({ person: { country: 'DE' } }),
    expected: 'gate.consent',
  },
  {
    source: 'fr-d-223-9',
    case: 'a Belgian number with a French address is not called at lunch',
    question: question({ now: at('2026-11-24T12:30:00Z'), person: { ...consented, country: 'FR' } }),
    expected: 'gate.window',
  },
  {
    source: 'ours',
    case: 'a Luxembourg number: nobody has added its rules',
    question: question({ number: '+352621123456', person: consented }),
    expected: 'gate.country',
  },
  {
    source: 'ours',
    case: 'a Réunion number: its calling code is not France’s',
    question: question({ number: '+262692123456', person: consented }),
    expected: 'gate.country',
  },
  {
    source: 'ours',
    case: 'a Belgian number with a Spanish address: nobody has added the rules of Spain',
    question: question({ person: { ...consented, country: 'ES' } }),
    expected: 'gate.country',
  },
];
