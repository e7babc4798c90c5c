import type { CountryRules } from '../country-rules.ts';
import { manners, serviceRules } from './common.ts';

/**
 * "Ne m'appelez plus": the list first, then our own refusals; a specific consent counts if it is dated after the opposition. It holds for
 * existing customers and for companies as well. Not established: hours or a number of attempts by law: those here are ours.
 */
export const belgium: CountryRules = {
  country: 'BE',
  checkedOn: '2026-11-24',
  zones: ['Europe/Brussels'],
  holidays: [
    { on: '01-01' },
    { easter: 0 },
    { easter: 1 },
    { on: '05-01' },
    { easter: 39 },
    { easter: 49 },
    { easter: 50 },
    { on: '07-21' },
    { on: '08-15' },
    { on: '11-01' },
    { on: '11-11' },
    { on: '12-25' },
  ],
  nationalListMostDays: 31,
  purposes: {
    marketing: [
      {
        from: '2015-07-01',
        ...manners.unasked,
        asked: undefined,
        basis: 'national-list',
        basisBy: 'law',
        consentMostDays: undefined,
        silenceDays: 0,
        sources: ['be-cel-vi-111', 'be-fps-2017', 'be-dncm-faq'],
      },
    ],
    // Not established: whether a survey is direct marketing. Cautious: as if it were, until settings say why it is not.
    survey: [
      {
        from: '2015-07-01',
        ...manners.unasked,
        asked: undefined,
        basis: 'national-list',
        basisBy: 'ours',
        consentMostDays: undefined,
        silenceDays: 0,
        sources: ['be-dncm-faq', 'be-uba-2021'],
      },
    ],
    service: [serviceRules('2015-07-01', ['be-dncm-faq', 'be-dncm-pro-faq'])],
  },
};
