/**
 * Local time and public holidays, computed apart from the code under test: by the European rule (clocks change on the last Sundays of March
 * and October, at 01:00 UTC everywhere) and by Easter, instead of by `Intl`, Temporal or a library of holidays.
 */
const hoursOfZone: Readonly<Record<string, number>> = {
  'Europe/Brussels': 1,
  'Europe/Paris': 1,
  'Europe/Amsterdam': 1,
  'Europe/Berlin': 1,
  'Europe/Lisbon': 0,
  'Europe/London': 0,
  'Europe/Helsinki': 2,
};

export interface LocalMoment {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
  /** ISO: 1 is Monday. */
  readonly day: number;
}

/** Undefined for a zone that this calendar does not know: nobody there may be called. */
export const localMoment = (timeZone: string, instant: number): LocalMoment | undefined => {
  const hours = hoursOfZone[timeZone];
  if (hours === undefined) return undefined;
  const local = new Date(instant + (hours + (isSummer(instant) ? 1 : 0)) * 3_600_000);
  return {
    date: local.toISOString().slice(0, 10),
    time: local.toISOString().slice(11, 16),
    day: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
  };
};

const isSummer = (instant: number): boolean => {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9);
};
const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
};

/** Days on which the law or custom of a country keeps people from being called; those that all sources agree on. */
export const isHoliday = (country: string, date: string): boolean => {
  const year = Number(date.slice(0, 4));
  const easter = easterSunday(year);
  const movable = (days: number): string => new Date(easter + days * 86_400_000).toISOString().slice(0, 10);
  const fixed = fixedHolidays[country] ?? [];
  return fixed.includes(date.slice(5)) || (fixed.length > 0 && [movable(1), movable(39)].includes(date));
};
const fixedHolidays: Readonly<Record<string, readonly string[]>> = {
  BE: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'],
  FR: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
  NL: ['01-01', '12-25', '12-26'],
  DE: ['01-01', '05-01', '10-03', '12-25', '12-26'],
};

/** Gauss, as Meeus gives it for the Gregorian calendar. */
const easterSunday = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
};
