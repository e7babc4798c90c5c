import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import type { CallingWindow } from '../../../../domain/campaign/model.ts';
import { campaignKinds } from '../../../../domain/campaign/model.ts';
import type { GateQuestion } from '../../../../domain/dialling/model.ts';

// What the rules say, written a second time and otherwise: other clocks (Temporal), other holidays (date-holidays), other words.

const callingCodes: Readonly<Record<string, string>> = { '+32': 'BE', '+33': 'FR', '+31': 'NL', '+49': 'DE' };
const zonesOf: Readonly<Record<string, readonly string[]>> = {
  BE: ['Europe/Brussels'],
  FR: ['Europe/Paris'],
  NL: ['Europe/Amsterdam'],
  DE: ['Europe/Berlin', 'Europe/Busingen'],
};
const livedIn = [
  'Europe/Brussels',
  'Europe/Lisbon',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Tokyo',
];

export const purposeIn = ({ campaign }: GateQuestion) => campaignKinds[campaign.kind];

/** Undefined: one of them has no rules here. */
export const countriesIn = ({ number, person }: GateQuestion): readonly string[] | undefined => {
  const ofNumber = callingCodes[number.slice(0, 3)];
  const all = [ofNumber, person.country ?? ofNumber];
  return all.every((country) => country !== undefined && country in zonesOf)
    ? [...new Set(all)].filter((country) => country !== undefined)
    : undefined;
};

/** Undefined: one of them is unknown. */
export const zonesIn = (question: GateQuestion): readonly string[] | undefined => {
  const { timeZone } = question.person;
  if (timeZone !== undefined && !livedIn.includes(timeZone)) return undefined;
  if (question.number.startsWith('+33947')) return undefined;
  const zones = countriesIn(question)?.flatMap((country) => zonesOf[country] ?? []);
  return timeZone === undefined ? zones : zones?.concat(timeZone);
};

const publicDays = new Map<string, ReadonlySet<string>>();
/** Those of the whole country and, of Germany, of every Land. */
const publicDaysOf = (country: string, year: number): ReadonlySet<string> => {
  const key = `${country} ${year}`;
  const known = publicDays.get(key);
  if (known !== undefined) return known;
  const whole = new Holidays(country);
  const all =
    country === 'DE' ? Object.keys(whole.getStates('DE')).map((land) => new Holidays('DE', land)) : [];
  const days = new Set(
    [whole, ...all]
      .flatMap((one) => one.getHolidays(year, 'en'))
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
  );
  publicDays.set(key, days);
  return days;
};

const isIn = (windows: readonly CallingWindow[], local: Temporal.ZonedDateTime): boolean => {
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return windows.some(({ day, from, to }) => day === local.dayOfWeek && from <= clock && clock < to);
};

const week = (days: readonly number[], from: string, to: string): readonly CallingWindow[] =>
  days.map((day) => ({ day, from, to }));
const french = [...week([1, 2, 3, 4, 5], '10:00', '13:00'), ...week([1, 2, 3, 4, 5], '14:00', '20:00')];
const hours = {
  sale: week([1, 2, 3, 4, 5], '09:00', '20:00'),
  service: [...week([1, 2, 3, 4, 5], '08:00', '20:00'), ...week([6], '09:00', '18:00')],
  asked: week([1, 2, 3, 4, 5, 6, 7], '08:00', '21:00'),
};

/** What stops the clock from letting this call in, in words; undefined: nothing does. */
export const closedAt = (question: GateQuestion, instant: number): string | undefined => {
  const purpose = purposeIn(question);
  const asked =
    purpose === 'service' && question.person.askedAt !== undefined && question.person.askedAt <= question.now;
  for (const zone of zonesIn(question) ?? []) {
    const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    const date = local.toPlainDate().toString();
    for (const country of countriesIn(question) ?? []) {
      const unasked = purpose === 'service' ? hours.service : country === 'FR' ? french : hours.sale;
      const legal = country === 'FR' && purpose === 'marketing';
      const softer = question.settings.loosen
        .filter((one) => one.country === country && one.purpose === purpose && one.reason !== '' && !legal)
        .flatMap((one) => one.windows ?? []);
      const narrower = question.settings.tighten
        .filter((one) => one.country === country && one.purpose === purpose)
        .flatMap((one) => (one.windows === undefined ? [] : [one.windows]));
      const own = question.campaign.windows.length === 0 ? [] : [question.campaign.windows];
      if (!isIn([...(asked ? hours.asked : unasked), ...softer], local))
        return `hours of ${country} in ${zone}`;
      if (![...narrower, ...own].every((windows) => isIn(windows, local))) return `narrower hours in ${zone}`;
      if (!asked && publicDaysOf(country, local.year).has(date)) return `holiday of ${country} in ${zone}`;
    }
  }
  return undefined;
};
