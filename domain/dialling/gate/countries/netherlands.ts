import type { CountryRules, PurposeRules } from '../country-rules.ts';
import { manners, serviceRules } from './common.ts';

/** The exception for customers was never used here, so nothing changed when it ended on 2026-07-01. */
const marketing: PurposeRules = {
  from: '2021-07-01',
  ...manners.unasked,
  asked: undefined,
  basis: 'consent',
  basisBy: 'law',
  consentMostDays: undefined,
  silenceDays: 0,
  sources: ['nl-tw-11-7', 'nl-ctm'],
};

/** Hours are those of self-regulation (Code Telemarketing), narrowed by ours; not established: hours or attempts by law. */
export const netherlands: CountryRules = {
  country: 'NL',
  checkedOn: '2026-11-24',
  zones: ['Europe/Amsterdam'],
  holidays: [
    { on: '01-01' },
    { easter: -2 },
    { easter: 0 },
    { easter: 1 },
    { on: '04-27', unlessSunday: '04-26' },
    // Remembrance of the dead: the Code Telemarketing has forbidden days of remembrance since 2024-10-15.
    { on: '05-04' },
    { on: '05-05' },
    { easter: 39 },
    { easter: 49 },
    { easter: 50 },
    { on: '12-25' },
    { on: '12-26' },
  ],
  nationalListMostDays: 31,
  purposes: {
    marketing: [
      { ...marketing, from: '2026-07-01', sources: ['nl-tw-11-7', 'nl-2026', 'nl-ctm'] },
      marketing,
    ],
    // Research for statistics is no telemarketing (Code Telemarketing, article 1); a survey for a company may be: cautious, and ours.
    survey: [{ ...marketing, basisBy: 'ours', sources: ['nl-ctm'] }],
    service: [serviceRules('2021-07-01', ['nl-ddma-faq'])],
  },
};
