import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { countryRules } from '../../../../domain/dialling/gate/countries/index.ts';
import { holidaysIn, isHoliday } from '../../../../domain/dialling/gate/holidays.ts';

const years = Array.from({ length: 11 }, (_, index) => 2026 + index);
const overseas = ['GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'WF', 'PF', 'NC', 'MF', 'BL'];

/** Public holidays of the country, of each of its states and of each of their regions. */
const libraryDays = (country: string, year: number): readonly string[] => {
  const whole = new Holidays(country);
  const states = Object.keys(whole.getStates(country) ?? {}).filter((state) => !overseas.includes(state));
  const calendars = [
    whole,
    ...states.flatMap((state) => [
      new Holidays(country, state),
      ...Object.keys(whole.getRegions(country, state) ?? {}).map(
        (region) => new Holidays(country, state, region),
      ),
    ]),
  ];
  return calendars
    .flatMap((calendar) => calendar.getHolidays(year, 'en'))
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
};

const ours = (country: string, year: number): ReadonlySet<string> =>
  holidaysIn(countryRules[country]?.holidays ?? [], year);

/** What we keep closed although the library does not call it public: Easter and Whit Sunday, and the table's own caution. */
const cautious = (country: string, date: string): boolean =>
  new Date(`${date}T00:00:00Z`).getUTCDay() === 0 ||
  (country === 'NL' && (/-05-0[45]$/.test(date) || new Date(`${date}T00:00:00Z`).getUTCDay() === 5));

describe.each(['BE', 'FR', 'NL', 'DE'])('public holidays of %s', (country) => {
  it.each(years)('in %i are those of date-holidays, all regions together', (year) => {
    const theirs = new Set(libraryDays(country, year));
    const missing = [...theirs].filter((date) => !ours(country, year).has(date));
    const more = [...ours(country, year)].filter((date) => !theirs.has(date) && !cautious(country, date));

    expect({ missing, more }).toEqual({ missing: [], more: [] });
  });
});

describe('public holidays that move', () => {
  it('follow Easter, also the earliest and the latest of this century', () => {
    expect(isHoliday([{ easter: 0 }], '2038-04-25')).toBe(true);
    expect(isHoliday([{ easter: 0 }], '2035-03-25')).toBe(true);
    expect(isHoliday([{ easter: 39 }], '2026-05-14')).toBe(true);
  });

  it('make way for Sundays, and come once, where the law says so', () => {
    expect(ours('NL', 2031).has('2031-04-26')).toBe(true);
    expect(ours('NL', 2031).has('2031-04-27')).toBe(false);
    expect(ours('DE', 2028).has('2028-06-17')).toBe(true);
    expect(ours('DE', 2029).has('2029-06-17')).toBe(false);
  });
});
