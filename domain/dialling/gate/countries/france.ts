import type { CountryRules, PurposeRules } from '../country-rules.ts';
import { manners, onWeekdays, serviceRules } from './common.ts';

const legalWindows = onWeekdays(['10:00', '13:00'], ['14:00', '20:00']);

/**
 * The decree of 2022, in force since 2023-03-01. A consent would allow other hours; we do not use that. Sixty days of silence after a
 * refusal: not established whether a new consent ends them sooner, so it does not.
 */
const marketing: PurposeRules = {
  from: '2023-03-01',
  ...manners.unasked,
  windows: { law: legalWindows, ours: legalWindows },
  mostAttempts: { law: [{ count: 4, days: 30 }], ours: [{ count: 4, days: 30 }] },
  asked: undefined,
  basis: 'consent',
  // Until 2026-08-10 the law asked for Bloctel, which we never read: a consent stands in for it, and nobody may loosen it.
  basisBy: 'law',
  consentMostDays: undefined,
  silenceDays: 60,
  sources: ['fr-d-223-9'],
};

/** France in Europe: the overseas territories have calling codes and ISO codes of their own, and no rules here. */
export const france: CountryRules = {
  country: 'FR',
  checkedOn: '2026-11-24',
  zones: ['Europe/Paris'],
  holidays: [
    { on: '01-01' },
    // Alsace and Moselle (as is 26 December): whether a number is there is unknown.
    { easter: -2 },
    { easter: 0 },
    { easter: 1 },
    { on: '05-01' },
    { on: '05-08' },
    { easter: 39 },
    { easter: 49 },
    { easter: 50 },
    { on: '07-14' },
    { on: '08-15' },
    { on: '11-01' },
    { on: '11-11' },
    { on: '12-25' },
    { on: '12-26' },
  ],
  nationalListMostDays: 31,
  purposes: {
    marketing: [
      {
        ...marketing,
        from: '2026-08-11',
        // Seen in one secondary source only; the stricter reading is taken.
        consentMostDays: 365,
        sources: ['fr-2025-594', 'fr-2026-662', 'fr-d-223-9'],
      },
      marketing,
    ],
    // Not established: whether a survey for a company is commercial prospecting. Cautious: as if it were; ours, so settings may say why not.
    survey: [
      {
        ...marketing,
        basisBy: 'ours',
        windows: { law: undefined, ours: legalWindows },
        mostAttempts: manners.unasked.mostAttempts,
        silenceDays: 0,
        sources: ['fr-d-223-9'],
      },
    ],
    service: [serviceRules('2023-03-01', ['fr-2025-594'])],
  },
};
