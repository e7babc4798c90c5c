import type { CampaignKind } from '../../../../domain/campaign/model.ts';
import { consentOn, type LegalCase, loose, refusedOn } from './legal-facts.ts';
import { at, numbers, question, settings } from './questions.ts';

const consented = consentOn('2026-10-01T00:00:00Z');
const on = (kind: CampaignKind, changes: Parameters<typeof question>[0] = {}) =>
  question({ person: consented, ...changes, number: numbers.FR, kind });
const attempts = (...instants: readonly string[]) => ({
  attempts: instants.map((instant, index) => ({
    attemptId: `spring.key.${index}`,
    campaign: 'spring',
    purpose: 'marketing' as const,
    at: at(instant),
    outcome: 'no-answer' as const,
  })),
});

export const frenchCases: readonly LegalCase[] = [
  {
    source: 'fr-2025-594',
    case: 'France: who consented may be called to sell',
    question: on('telesales'),
    expected: 'yes',
  },
  {
    source: 'fr-2025-594',
    case: 'France: who did not consent may not, since 11 August 2026',
    question: on('telesales', { person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'ours',
    case: 'France: before that date our caution already asked for a consent',
    question: on('telesales', { now: at('2026-08-10T10:00:00Z'), person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'fr-2025-594',
    case: 'France: no decision of ours replaces the consent',
    question: on('telesales', {
      person: {},
      settings: { ...settings, loosen: [loose('FR', 'marketing')] },
    }),
    expected: 'gate.consent',
  },
  {
    source: 'fr-2026-662',
    case: 'France: a consent of more than a year ago has run out',
    question: on('telesales', { person: consentOn('2025-11-24T09:00:00Z') }),
    expected: 'gate.consent-too-old',
  },
  {
    source: 'fr-2026-662',
    case: 'France: a consent of 365 days ago is the last that counts',
    question: on('telesales', { person: consentOn('2025-11-24T10:00:00Z') }),
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
    question: on('telesales', { now: at(`2026-11-24T${time}Z`) }),
    expected,
  })),
  {
    source: 'fr-d-223-9',
    case: 'France: never on a Saturday',
    question: on('telesales', { now: at('2026-11-28T10:00:00Z') }),
    expected: 'gate.window',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: never on a public holiday (14 July 2027, a Wednesday)',
    question: on('telesales', { now: at('2027-07-14T10:00:00Z') }),
    expected: 'gate.window',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: the hours are those of the consumer’s zone',
    question: on('telesales', { person: { ...consented, timeZone: 'America/Martinique' } }),
    expected: 'gate.window',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: no decision of ours widens the legal hours',
    question: on('telesales', {
      now: at('2026-11-24T08:30:00Z'),
      settings: { ...settings, loosen: [loose('FR', 'marketing')] },
    }),
    expected: 'gate.window',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: four attempts in thirty days are enough, whatever we decided',
    question: on('telesales', {
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
    question: on('telesales', {
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
    question: on('telesales', {
      record: refusedOn('2026-10-01T00:00:00Z'),
      person: consentOn('2026-11-01T00:00:00Z'),
    }),
    expected: 'gate.silence',
  },
  {
    source: 'ours',
    case: 'France: after sixty days a refusal still counts, until a consent follows',
    question: on('telesales', {
      record: refusedOn('2026-06-01T00:00:00Z'),
      person: consentOn('2026-05-01T00:00:00Z'),
    }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'fr-d-223-9',
    case: 'France: sixty days and a new consent later the call is possible',
    question: on('telesales', {
      record: refusedOn('2026-06-01T00:00:00Z'),
      person: consentOn('2026-09-01T00:00:00Z'),
    }),
    expected: 'yes',
  },
  {
    source: 'ours',
    case: 'France: a survey needs a consent until somebody decides otherwise',
    question: on('survey', { person: {} }),
    expected: 'gate.consent',
  },
  {
    source: 'ours',
    case: 'France: a survey of which somebody decided otherwise does not',
    question: on('survey', { person: {}, settings: { ...settings, loosen: [loose('FR', 'survey')] } }),
    expected: 'yes',
  },
  {
    source: 'fr-2025-594',
    case: 'France: confirming an appointment is part of a contract',
    question: on('reminder', { person: {} }),
    expected: 'yes',
  },
  {
    source: 'fr-arcep-mobile',
    case: 'France: a centre does not show a mobile number',
    question: on('telesales', {
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
    source: 'fr-2025-594',
    case: 'France: a consent of the same instant as an entry in a do-not-call list is not after it',
    question: on('telesales', {
      record: { listed: { FR: { version: '1', since: at('2026-10-01T00:00:00Z') } } },
    }),
    expected: 'gate.consent-before-opposition',
  },
];
