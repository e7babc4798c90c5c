import type { CampaignKind } from '../../../../domain/campaign/model.ts';
import { type LegalCase, list, listed, loose, refusedOn } from './legal-facts.ts';
import { at, question, settings } from './questions.ts';

const on = (kind: CampaignKind, changes: Parameters<typeof question>[0] = {}) =>
  question({ ...changes, kind });

/** Service calls, surveys, caller ids and hours. */
export const belgianServiceCases: readonly LegalCase[] = [
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
    case: 'who asked for a callback on the instant of the refusal does not get it',
    question: on('callback', {
      record: refusedOn('2026-11-24T08:00:00Z', 'all'),
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
      settings: { ...settings, loosen: [loose('BE', 'survey')] },
    }),
    expected: 'yes',
  },
  {
    source: 'be-cel-vi-111',
    case: 'the same decision does nothing for marketing',
    question: on('telesales', {
      record: { listed },
      settings: { ...settings, loosen: [loose('BE', 'marketing')] },
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
