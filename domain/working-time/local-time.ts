const millisecondsADay = 86_400_000;
const millisecondsAMinute = 60_000;

// Local time by the time zone data of the platform (Intl), without a library: these functions answer a caller who waits, and Temporal
// costs each of them 21 KB to load. Their tests hold every answer against Temporal's.

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, formatter);
  return formatter;
};

/** What the local clock shows at an instant, to the second, written as if it were a time in UTC; asked of the platform. */
const readClock = (timeZone: string, instant: number): number => {
  const parts = formatterOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

const wholeSeconds = (instant: number): number => Math.floor(instant / 1000) * 1000;

const quarterMilliseconds = 900_000;
const mostRemembered = 20_000;
const remembered = new Map<string, number>();

const offsetAtQuarter = (timeZone: string, quarter: number): number => {
  const key = `${timeZone} ${quarter}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const start = quarter * quarterMilliseconds;
  const offset = readClock(timeZone, start) - start;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, offset);
  return offset;
};

/**
 * Asking the platform costs some microseconds, and a minute's work for campaigns asks for the same quarter of an hour again and again: an offset that a quarter
 * begins and ends with holds for all of it, because no zone changes its clock and back within one. Most change at a quarter, Casey at a minute past one.
 */
const offsetAt = (timeZone: string, instant: number): number => {
  const quarter = Math.floor(instant / quarterMilliseconds);
  const offset = offsetAtQuarter(timeZone, quarter);
  return offset === offsetAtQuarter(timeZone, quarter + 1)
    ? offset
    : readClock(timeZone, instant) - wholeSeconds(instant);
};

/** What the local clock shows at an instant, to the second, written as if it were a time in UTC. */
const localClock = (timeZone: string, instant: number): number =>
  wholeSeconds(instant) + offsetAt(timeZone, instant);

const dateOf = (clock: number): string => new Date(clock).toISOString().slice(0, 10);
const midnightOf = (localDate: string): number => Date.parse(`${localDate}T00:00:00Z`);

/** The local date `YYYY-MM-DD` at an instant. */
export const localDateOf = (timeZone: string, instant: Date): string =>
  dateOf(localClock(timeZone, instant.getTime()));

/** The local time `HH:MM` at an instant; seconds are dropped. */
export const localTimeOf = (timeZone: string, instant: Date): string =>
  new Date(localClock(timeZone, instant.getTime())).toISOString().slice(11, 16);

/** The local date so many days later (earlier when negative). */
export const dateAfter = (localDate: string, days: number): string =>
  dateOf(midnightOf(localDate) + days * millisecondsADay);

/** ISO weekday of a local date: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (localDate: string): number => new Date(midnightOf(localDate)).getUTCDay() || 7;

/** Minutes after midnight of a local time `HH:MM`; `24:00` is 1440. */
export const minuteOfDay = (localTime: string): number => {
  const [hours, minutes] = localTime.split(':').map(Number);
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
};

/**
 * The first instant at which the local clock shows this time, or a later one, on this date. So a time that is skipped when summer time
 * begins is the moment of the change, a time that comes twice when it ends is the first of the two, and `24:00` is the next midnight.
 *
 * @param localTime `HH:MM`, `00:00` to `24:00`.
 */
export const instantOf = (timeZone: string, localDate: string, localTime: string): Date => {
  const clock = midnightOf(localDate) + minuteOfDay(localTime) * millisecondsAMinute;
  // No zone changes its clock twice in two days: what holds a day before and a day after are the only offsets there can be.
  const before = clock - offsetAt(timeZone, clock - millisecondsADay);
  const after = clock - offsetAt(timeZone, clock + millisecondsADay);
  const [first, second] = before < after ? [before, after] : [after, before];
  if (localClock(timeZone, first) === clock) return new Date(first);
  if (localClock(timeZone, second) === clock) return new Date(second);
  return new Date(changeBetween(timeZone, first, second));
};

/** The first whole second of the later offset: the moment of a change that lies between two instants. */
const changeBetween = (timeZone: string, from: number, to: number): number => {
  const offset = offsetAt(timeZone, from);
  let [unchanged, changed] = [from, to];
  while (changed - unchanged > 1000) {
    const middle = wholeSeconds((unchanged + changed) / 2);
    if (offsetAt(timeZone, middle) === offset) unchanged = middle;
    else changed = middle;
  }
  return changed;
};
