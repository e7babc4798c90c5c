import type { CampaignKind } from '../../../../domain/campaign/model.ts';
import { consentOn, type LegalCase, list, listed, refusedOn } from './legal-facts.ts';
import { at, question } from './questions.ts';

const on = (kind: CampaignKind, changes: Parameters<typeof question>[0] = {}) =>
  question({ ...changes, kind });

/** Selling: the list, consents and refusals. */
export const belgianCases: readonly LegalCase[] = [
  {
    source: 'be-cel-vi-111',
    case: 'a prospect on no list may be called to sell',
    question: on('prospecting'),
    expected: 'yes',
  },
  {
    source: 'be-cel-vi-111',
    case: 'a prospect on the list may not',
    question: on('prospecting', { record: { listed } }),
    expected: 'gate.listed',
  },
  {
    source: 'be-cel-vi-111',
    case: 'an existing customer on the list may not be called to sell either',
    question: on('existing-customer', { record: { listed } }),
    expected: 'gate.listed',
  },
  {
    source: 'be-cel-vi-111',
    case: 'a company’s fixed line on the list may not be called to sell',
    question: on('telesales', { number: '+3225550199', record: { listed } }),
    expected: 'gate.listed',
  },
  {
    source: 'be-dncm-faq',
    case: 'inviting to an event is direct marketing as well',
    question: on('event', { record: { listed } }),
    expected: 'gate.listed',
  },
  {
    source: 'be-cel-vi-111',
    case: 'nobody is called to sell when the list is not here',
    question: on('telesales', { nationalLists: {} }),
    expected: 'gate.national-list-missing',
  },
  {
    source: 'be-cel-vi-111',
    case: 'an entry without a country of its own is no list of Belgium',
    question: on('telesales', {
      nationalLists: { BE: { country: 'FR', version: '1', takenAt: at('2026-11-20T00:00:00Z') } },
    }),
    expected: 'gate.national-list-missing',
  },
  {
    source: 'ours',
    case: 'a list of 31 days to the minute still counts',
    question: on('telesales', { nationalLists: list('2026-10-24T10:00:00Z') }),
    expected: 'yes',
  },
  {
    source: 'ours',
    case: 'a list older than 31 days does not',
    question: on('telesales', { nationalLists: list('2026-10-24T09:59:00Z') }),
    expected: 'gate.national-list-stale',
  },
  {
    source: 'ours',
    case: 'a list dated in the future has an unknown age',
    question: on('telesales', { nationalLists: list('2026-11-24T10:00:01Z') }),
    expected: 'gate.national-list-stale',
  },
  {
    source: 'be-fps-2017',
    case: 'a specific consent given after the registration counts',
    question: on('telesales', { record: { listed }, person: consentOn('2026-04-01T00:00:00Z') }),
    expected: 'yes',
  },
  {
    source: 'be-fps-2017',
    case: 'a specific consent given before the registration does not',
    question: on('telesales', { record: { listed }, person: consentOn('2026-03-09T00:00:00Z') }),
    expected: 'gate.consent-before-opposition',
  },
  {
    source: 'be-fps-2017',
    case: 'a consent of the same instant as the registration is not after it',
    question: on('telesales', { record: { listed }, person: consentOn('2026-03-10T00:00:00Z') }),
    expected: 'gate.consent-before-opposition',
  },
  {
    source: 'be-fps-2017',
    case: 'the list is consulted first: a later consent does not replace a list that is missing',
    question: on('telesales', { nationalLists: {}, person: consentOn('2026-11-01T00:00:00Z') }),
    expected: 'gate.national-list-missing',
  },
  {
    source: 'be-fps-2017',
    case: 'a consent for surveys is no consent for marketing',
    question: on('telesales', {
      record: { listed, consents: [{ purpose: 'survey', at: at('2026-10-01T00:00:00Z'), source: 'form' }] },
    }),
    expected: 'gate.listed',
  },
  {
    source: 'be-fps-2017',
    case: 'a consent kept with the number counts like one of the list',
    question: on('telesales', {
      record: {
        listed,
        consents: [{ purpose: 'marketing', at: at('2026-10-01T00:00:00Z'), source: 'form' }],
      },
    }),
    expected: 'yes',
  },
  {
    source: 'be-fps-2017',
    case: 'a consent dated tomorrow is none',
    question: on('telesales', { record: { listed }, person: consentOn('2026-11-25T00:00:00Z') }),
    expected: 'gate.listed',
  },
  {
    source: 'be-cel-vi-111',
    case: 'an objection made to the company counts without any registration',
    question: on('telesales', { record: refusedOn('2026-05-01T00:00:00Z', 'marketing') }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'be-cel-vi-111',
    case: 'an objection to everything stops marketing',
    question: on('telesales', { record: refusedOn('2026-05-01T00:00:00Z', 'all') }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'be-cel-vi-111',
    case: 'an objection made years ago still counts',
    question: on('telesales', { record: refusedOn('2019-05-01T00:00:00Z', 'marketing') }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'be-fps-2017',
    case: 'a consent given after the objection lifts it',
    question: on('telesales', {
      record: refusedOn('2026-05-01T00:00:00Z', 'marketing'),
      person: consentOn('2026-06-01T00:00:00Z'),
    }),
    expected: 'yes',
  },
  {
    source: 'be-fps-2017',
    case: 'a consent of the same instant as the objection does not lift it',
    question: on('telesales', {
      record: refusedOn('2026-05-01T00:00:00Z', 'marketing'),
      person: consentOn('2026-05-01T00:00:00Z'),
    }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'be-fps-2017',
    case: 'a consent between the objection and a later registration counts against neither of both',
    question: on('telesales', {
      record: { listed, ...refusedOn('2026-02-01T00:00:00Z', 'marketing') },
      person: consentOn('2026-02-15T00:00:00Z'),
    }),
    expected: 'gate.consent-before-opposition',
  },
  {
    source: 'ours',
    case: 'an objection whose date cannot be read is later than every consent',
    question: on('telesales', {
      record: refusedOn('unreadable', 'marketing'),
      person: consentOn('2026-11-01T00:00:00Z'),
    }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'ours',
    case: 'a call that ended with a refusal counts as one, written down or not',
    question: on('telesales', {
      record: {
        attempts: [
          {
            attemptId: 'spring.key.1',
            campaign: 'spring',
            purpose: 'marketing',
            at: at('2026-09-01T10:00:00Z'),
            outcome: 'refused',
          },
        ],
      },
    }),
    expected: 'gate.own-refusal',
  },
];
