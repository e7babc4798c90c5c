import { dateAfter, instantOf } from '../working-time/local-time.ts';

/** Why a date is not taken. */
export type DateProblem =
  | 'date-unreadable'
  | 'date-ambiguous'
  | 'date-serial'
  | 'date-short-year'
  | 'date-impossible';

export interface DateRules {
  /** False: this file has dates with the month first. */
  readonly dayFirst: boolean;
  /** For what has no offset of its own. */
  readonly timeZone: string;
}

const iso =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2})[:h.](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const dayMonthYear = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(?:,?\s+(\d{1,2})[:h.](\d{2})(?::(\d{2}))?)?$/i;
const packed = /^(19|20)(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

/**
 * A date as people write it, with or without a time: `2026-11-24`, `24/11/2026`, `24.11.2026 14:05`, `20261124`. Without a time it is the
 * beginning of the day. What may mean two days is refused.
 */
export const readDate = (cell: string, rules: DateRules): Date | DateProblem => {
  const text = cell.trim();
  const [, century, years, packedMonth, packedDay] = packed.exec(text) ?? [];
  if (century !== undefined) return at([`${century}${years}`, packedMonth, packedDay], [], rules);
  // 36526 is the first day of 2000, 73050 the last of 2099, as spreadsheets count.
  if (/^\d{5}([.,]\d+)?$/.test(text)) return 'date-serial';
  const written = iso.exec(text);
  if (written !== null) {
    const [, year, month, day, hours, minutes, seconds, offset] = written;
    return at([year, month, day], [hours, minutes, seconds], rules, offset);
  }
  const european = dayMonthYear.exec(text);
  if (european !== null) {
    const [, day, sign, month, year, hours, minutes, seconds] = european;
    if (!rules.dayFirst && sign !== '.' && day !== month && Number(day) <= 12 && Number(month) <= 12)
      return 'date-ambiguous';
    return !rules.dayFirst && sign !== '.' && Number(month) > 12
      ? at([year, day, month], [hours, minutes, seconds], rules)
      : at([year, month, day], [hours, minutes, seconds], rules);
  }
  return /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}\b/.test(text) ? 'date-short-year' : 'date-unreadable';
};

type Part = string | undefined;

const at = (
  [year = '', month = '', day = '']: readonly Part[],
  [hours = '0', minutes = '0', seconds = '0']: readonly Part[],
  { timeZone }: DateRules,
  offset?: string,
): Date | DateProblem => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const midnight = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === date;
  if (!exists || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return 'date-impossible';
  const minuteOfDay = Number(hours) * 60 + Number(minutes);
  if (offset !== undefined) {
    const shift = offsetMinutes(offset);
    return new Date(midnight.getTime() + (minuteOfDay - shift) * 60_000 + Number(seconds) * 1000);
  }
  return new Date(localInstant(timeZone, date, minuteOfDay) + Number(seconds) * 1000);
};

const offsetMinutes = (offset: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};

/** Days of a zone that were asked before: when they begin, and whether they have 24 hours. Lists repeat their dates. */
const days = new Map<string, { readonly begin: number; readonly even: boolean }>();
const mostDays = 20_000;

const localInstant = (timeZone: string, date: string, minuteOfDay: number): number => {
  const key = `${timeZone} ${date}`;
  let day = days.get(key);
  if (day === undefined) {
    const begin = instantOf(timeZone, date, '00:00').getTime();
    const end = instantOf(timeZone, dateAfter(date, 1), '00:00').getTime();
    day = { begin, even: end - begin === 86_400_000 };
    if (days.size >= mostDays) days.clear();
    days.set(key, day);
  }
  if (day.even) return day.begin + minuteOfDay * 60_000;
  const time = `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
  return instantOf(timeZone, date, time).getTime();
};
