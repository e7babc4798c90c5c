import type { CountryRules, PurposeRules } from '../country-rules.ts';
import { manners, serviceRules } from './common.ts';

const marketing: PurposeRules = {
  from: '2009-08-04',
  ...manners.unasked,
  asked: undefined,
  basis: 'consent',
  basisBy: 'law',
  consentMostDays: undefined,
  silenceDays: 0,
  sources: ['de-uwg-7', 'de-ddv-code'],
};

/**
 * Express consent, also from companies (presumed consent would do there; we do not guess). Asking customers whether they were content is
 * advertising in case law, so surveys need it too. Hours are those of self-regulation, narrowed by ours; not established: hours by law.
 */
export const germany: CountryRules = {
  country: 'DE',
  checkedOn: '2026-11-24',
  zones: ['Europe/Berlin', 'Europe/Busingen'],
  holidays: [
    { on: '01-01' },
    { on: '01-06' },
    { on: '03-08' },
    { easter: -2 },
    { easter: 0 },
    { easter: 1 },
    { on: '05-01' },
    { easter: 39 },
    { easter: 49 },
    { easter: 50 },
    { easter: 60 },
    // Berlin, once.
    { on: '06-17', year: 2028 },
    { on: '08-08' },
    { on: '08-15' },
    { on: '09-20' },
    { on: '10-03' },
    { on: '10-31' },
    { on: '11-01' },
    { wednesdayBefore: '11-23' },
    { on: '12-25' },
    { on: '12-26' },
  ],
  nationalListMostDays: 31,
  purposes: {
    marketing: [marketing],
    survey: [{ ...marketing, sources: ['de-uwg-7', 'de-olg-koeln', 'de-ddv-code'] }],
    service: [serviceRules('2009-08-04', ['de-uwg-7'])],
  },
};
