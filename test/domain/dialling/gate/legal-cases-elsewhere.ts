import type { CampaignKind } from '../../../../domain/campaign/model.ts';
import { consentOn, type LegalCase, loose, refusedOn } from './legal-facts.ts';
import { at, numbers, question, settings } from './questions.ts';

type Country = keyof typeof numbers;

const consented = consentOn('2026-10-01T00:00:00Z');
const on = (country: Country, kind: CampaignKind, changes: Parameters<typeof question>[0] = {}) =>
  question({ person: consented, ...changes, number: numbers[country], kind });

export const otherCases: readonly LegalCase[] = [
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
