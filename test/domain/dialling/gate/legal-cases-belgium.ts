import type { CampaignKind } from '../../../../domain/campaign/model.ts';
import type { GateQuestion } from '../../../../domain/dialling/model.ts';
import { at, question, settings } from './questions.ts';

/** A case as a lawyer would put it, with where the answer comes from (`sources`; `ours`: our own caution). */
export interface LegalCase {
  readonly source: string;
  readonly case: string;
  readonly question: GateQuestion;
  /** `yes`, or the reasons, the firmest first. */
  readonly expected: string;
}

const listed = { BE: { version: '2026-11-20', since: at('2026-03-10T00:00:00Z') } };
const consentOn = (date: string) => ({ consent: { at: at(date), source: 'form' } });
const refusedOn = (date: string, purpose: 'all' | 'marketing' | 'survey' | 'service') => ({
  refusals: [{ purpose, at: at(date), source: 'conversation' }],
});
const list = (takenAt: string) => ({ BE: { country: 'BE', version: '2026-11-20', takenAt: at(takenAt) } });
const on = (kind: CampaignKind, changes: Parameters<typeof question>[0] = {}) =>
  question({ ...changes, kind });
const ministry = {
  country: 'BE',
  purpose: 'survey',
  withoutBasis: true,
  reason: 'Official statistics.',
  decidedBy: 'A. Director',
  decidedOn: '2026-11-01',
} as const;

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
  {
    source: 'be-dncm-faq',
    case: 'confirming an appointment is not marketing: a listed number may be called, and no list is needed',
    question: on('reminder', { record: { listed }, nationalLists: {} }),
    expected: 'yes',
  },
  {
    source: 'be-dncm-faq',
    case: 'telling of a fault in a product that was bought is not marketing',
    question: on('follow-up', { record: { listed }, nationalLists: {} }),
    expected: 'yes',
  },
  {
    source: 'be-dncm-pro-faq',
    case: 'calling back with the information that was asked for is not marketing',
    question: on('callback', { record: { listed }, person: { askedAt: at('2026-11-24T08:00:00Z') } }),
    expected: 'yes',
  },
  {
    source: 'be-dncm-faq',
    case: 'who refused marketing still has the appointment confirmed',
    question: on('reminder', { record: refusedOn('2026-05-01T00:00:00Z', 'marketing') }),
    expected: 'yes',
  },
  {
    source: 'ours',
    case: 'who refused every call is not reminded either',
    question: on('reminder', { record: refusedOn('2026-05-01T00:00:00Z', 'all') }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'ours',
    case: 'who refused every call and asked for a callback afterwards gets that callback',
    question: on('callback', {
      record: refusedOn('2026-05-01T00:00:00Z', 'all'),
      person: { askedAt: at('2026-11-24T08:00:00Z') },
    }),
    expected: 'yes',
  },
  {
    source: 'ours',
    case: 'who asked for a callback and then refused every call does not',
    question: on('callback', {
      record: refusedOn('2026-11-24T09:00:00Z', 'all'),
      person: { askedAt: at('2026-11-24T08:00:00Z') },
    }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'ours',
    case: 'the wish for a callback does not open the door to selling',
    question: on('telesales', {
      record: refusedOn('2026-05-01T00:00:00Z', 'all'),
      person: { askedAt: at('2026-11-24T08:00:00Z') },
    }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'be-dncm-faq',
    case: 'a survey is treated as marketing: a listed number is left alone',
    question: on('survey', { record: { listed } }),
    expected: 'gate.listed',
  },
  {
    source: 'be-uba-2021',
    case: 'a poll needs the list as well',
    question: on('poll', { nationalLists: {} }),
    expected: 'gate.national-list-missing',
  },
  {
    source: 'ours',
    case: 'a survey that somebody has decided is no marketing needs no list',
    question: on('survey', {
      record: { listed },
      nationalLists: {},
      settings: { ...settings, loosen: [ministry] },
    }),
    expected: 'yes',
  },
  {
    source: 'be-cel-vi-111',
    case: 'the same decision does nothing for marketing',
    question: on('telesales', {
      record: { listed },
      settings: { ...settings, loosen: [{ ...ministry, purpose: 'marketing' }] },
    }),
    expected: 'gate.listed',
  },
  {
    source: 'ours',
    case: 'who wants no marketing is not surveyed either',
    question: on('survey', { record: refusedOn('2026-05-01T00:00:00Z', 'marketing') }),
    expected: 'gate.own-refusal',
  },
  {
    source: 'ours',
    case: 'who wants no surveys may still be sold to, if on no list',
    question: on('telesales', { record: refusedOn('2026-05-01T00:00:00Z', 'survey') }),
    expected: 'yes',
  },
  {
    source: 'be-spoofing',
    case: 'a Belgian mobile number is not shown, even if it is ours',
    question: on('telesales', {
      callerId: '+32470000001',
      settings: { ...settings, callerIds: ['+32470000001'] },
    }),
    expected: 'gate.caller-id-mobile',
  },
  {
    source: 'be-spoofing',
    case: 'a fixed line of Liège, which also begins with 4, may be shown',
    question: on('telesales', {
      callerId: '+3242223344',
      settings: { ...settings, callerIds: ['+3242223344'] },
    }),
    expected: 'yes',
  },
  {
    source: 'be-cel-vi-111',
    case: 'the number is never withheld',
    question: on('telesales', { callerId: undefined }),
    expected: 'gate.caller-id-missing',
  },
  {
    source: 'be-spoofing',
    case: 'somebody else’s number is not shown',
    question: on('telesales', { callerId: '+3225550101' }),
    expected: 'gate.caller-id-not-ours',
  },
  {
    source: 'ours',
    case: 'a premium number is not shown',
    question: on('telesales', {
      callerId: '+3290012345',
      settings: { ...settings, callerIds: ['+3290012345'] },
    }),
    expected: 'gate.caller-id-kind',
  },
  {
    source: 'ours',
    case: 'nobody is called to sell on a Saturday',
    question: on('telesales', {
      now: at('2026-11-28T10:00:00Z'),
      nationalLists: list('2026-11-27T00:00:00Z'),
    }),
    expected: 'gate.window',
  },
  {
    source: 'ours',
    case: 'an appointment may be confirmed on a Saturday',
    question: on('reminder', { now: at('2026-11-28T10:00:00Z') }),
    expected: 'yes',
  },
  {
    source: 'ours',
    case: 'nobody is called on Armistice Day, a Wednesday',
    question: on('telesales', {
      now: at('2026-11-11T10:00:00Z'),
      nationalLists: list('2026-11-10T00:00:00Z'),
    }),
    expected: 'gate.window',
  },
  {
    source: 'ours',
    case: 'who asked to be called in the evening is, on Armistice Day too',
    question: on('callback', {
      now: at('2026-11-11T19:30:00Z'),
      person: { askedAt: at('2026-11-11T09:00:00Z') },
    }),
    expected: 'yes',
  },
  {
    source: 'ours',
    case: 'nobody is called at night, whoever asked',
    question: on('callback', {
      now: at('2026-11-11T21:30:00Z'),
      person: { askedAt: at('2026-11-11T09:00:00Z') },
    }),
    expected: 'gate.window',
  },
];
