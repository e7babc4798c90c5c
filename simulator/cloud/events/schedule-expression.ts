import { Temporal } from 'temporal-polyfill';

/** When a schedule fires next, strictly after the instant given in epoch milliseconds; undefined: never again. */
export type NextFiring = (after: number) => number | undefined;

/**
 * `rate(5 minutes)`, `cron(0 8 ? * MON-FRI *)`, `at(2026-03-02T09:00:00)`, as EventBridge and its Scheduler write them.
 *
 * @param begin epoch milliseconds from which a rate counts.
 * @throws RangeError when the expression is none of these.
 */
export const readSchedule = (expression: string, timeZone: string, begin: number): NextFiring => {
  const [, kind, inner = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') return everyRate(inner, begin);
  if (kind === 'at') {
    const instant = Temporal.PlainDateTime.from(inner).toZonedDateTime(timeZone).epochMilliseconds;
    return (after) => (instant > after ? instant : undefined);
  }
  if (kind === 'cron') return cron(inner, timeZone);
  throw new RangeError(`"${expression}" is no schedule: rate(…), cron(…) or at(…) is`);
};

const unitMilliseconds: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};
const everyRate = (inner: string, begin: number): NextFiring => {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(inner.trim()) ?? [];
  const step = Number(count) * (unitMilliseconds[unit] ?? Number.NaN);
  if (!(step > 0)) throw new RangeError(`rate(${inner}) is no rate`);
  return (after) => begin + (Math.floor(Math.max(0, after - begin) / step) + 1) * step;
};

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const longestSearchDays = 366 * 5;

const cron = (inner: string, timeZone: string): NextFiring => {
  const fields = inner.trim().split(/\s+/);
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  if (fields.length !== 6) throw new RangeError(`cron(${inner}) needs six fields`);
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const monthsWanted = valuesOf(named(month, months, 1), 1, 12);
  const years = valuesOf(year, 1970, 2199);
  const dayMatches = dayTest(dayOfMonth, named(dayOfWeek, weekdays, 1));
  return (after) => {
    let day = Temporal.Instant.fromEpochMilliseconds(Math.floor(after))
      .toZonedDateTimeISO(timeZone)
      .toPlainDate();
    for (let searched = 0; searched < longestSearchDays; searched += 1, day = day.add({ days: 1 })) {
      if (!years.has(day.year) || !monthsWanted.has(day.month) || !dayMatches(day)) continue;
      for (const at of hours) {
        for (const to of minutes) {
          const instant = day.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(at, to) });
          // a time that the clocks skip in spring does not come that day
          if (instant.hour === at && instant.epochMilliseconds > after) return instant.epochMilliseconds;
        }
      }
    }
    return undefined;
  };
};

const named = (field: string, names: readonly string[], first: number): string =>
  field.toUpperCase().replace(/[A-Z]{3}/g, (name) => {
    const index = names.indexOf(name);
    return index < 0 ? name : String(index + first);
  });
const valuesOf = (field: string, least: number, most: number): ReadonlySet<number> => {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [, range = '', step = '1'] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [from, to] = range === '*' || range === '?' ? [least, most] : range.split('-').map(Number);
    const end = to ?? (part.includes('/') ? most : from);
    if (from === undefined || end === undefined || !(from >= least && end <= most)) {
      throw new RangeError(`the cron field "${field}" is not within ${least} to ${most}`);
    }
    for (let value = from; value <= end; value += Number(step)) values.add(value);
  }
  return new Set([...values].sort((a, b) => a - b));
};

/** Sunday is 1, as in EventBridge. */
const weekdayOf = (day: Temporal.PlainDate): number => (day.dayOfWeek % 7) + 1;
const dayTest = (dayOfMonth: string, dayOfWeek: string): ((day: Temporal.PlainDate) => boolean) => {
  if (dayOfWeek === '?' || dayOfWeek === '*') {
    if (dayOfMonth === 'L') return (day) => day.day === day.daysInMonth;
    const nearest = /^(\d+)W$/.exec(dayOfMonth)?.[1];
    if (nearest !== undefined) return (day) => day.equals(nearestWorkday(day.with({ day: Number(nearest) })));
    const days = valuesOf(dayOfMonth, 1, 31);
    return (day) => days.has(day.day);
  }
  const last = /^(\d)L$/.exec(dayOfWeek)?.[1];
  if (last !== undefined) return (day) => weekdayOf(day) === Number(last) && day.day + 7 > day.daysInMonth;
  const [, weekday, nth] = /^(\d)#(\d)$/.exec(dayOfWeek) ?? [];
  if (nth !== undefined)
    return (day) => weekdayOf(day) === Number(weekday) && Math.ceil(day.day / 7) === Number(nth);
  const days = valuesOf(dayOfWeek === 'L' ? '7' : dayOfWeek, 1, 7);
  return (day) => days.has(weekdayOf(day));
};
const nearestWorkday = (day: Temporal.PlainDate): Temporal.PlainDate => {
  if (day.dayOfWeek === 6) return day.day === 1 ? day.add({ days: 2 }) : day.subtract({ days: 1 });
  if (day.dayOfWeek === 7)
    return day.day === day.daysInMonth ? day.subtract({ days: 2 }) : day.add({ days: 1 });
  return day;
};
