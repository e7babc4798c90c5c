import { instantOf, localDateOf, localTimeOf, weekdayOf } from '../../working-time/local-time.ts';
import { dayMs, minuteMs } from './finding.ts';

/** What the clock on somebody's wall shows. */
export interface LocalMoment {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** ISO weekday. */
  readonly day: number;
  /** After midnight. */
  readonly minute: number;
}

// A million decisions ask for few zones and few days, and Intl is slow: what it answered is kept, and thrown away when it has grown.
const mostKept = 20_000;
const keeping = <Value>(work: (key: string) => Value): ((key: string) => Value) => {
  const kept = new Map<string, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const value = work(key);
    kept.set(key, value);
    return value;
  };
};

/** Minutes that the local clock is ahead of UTC. */
const offsetNow = (zone: string, instant: number): number => {
  const at = new Date(instant);
  const clock = Date.parse(`${localDateOf(zone, at)}T${localTimeOf(zone, at)}:00Z`);
  return Math.round((clock - instant) / minuteMs);
};

const offsetAtStart = keeping((key): number => {
  const [zone = '', day = ''] = key.split('|');
  return offsetNow(zone, Number(day) * dayMs);
});

/** No zone changes its clock and back within eight days: equal at both ends, the offset holds between. Undefined: it changes. */
const offsetOfEightDays = keeping((key): { readonly offset: number | undefined } => {
  const [zone = '', span = ''] = key.split('|');
  const start = offsetAtStart(`${zone}|${Number(span) * 8}`);
  return { offset: start === offsetAtStart(`${zone}|${Number(span) * 8 + 8}`) ? start : undefined };
});

/** A day of UTC: its offset before and from an instant on; the same twice where nothing changes. */
interface OffsetsOfDay {
  readonly before: number;
  readonly after: number;
  /** Milliseconds of the epoch. */
  readonly changes: number;
}
const offsetsOfDay = keeping((key): OffsetsOfDay => {
  const [zone = '', day = ''] = key.split('|');
  const before = offsetAtStart(key);
  const after = offsetAtStart(`${zone}|${Number(day) + 1}`);
  let unchanged = Number(day) * dayMs;
  let changes = unchanged + dayMs;
  while (before !== after && changes - unchanged > minuteMs) {
    const middle = Math.floor((unchanged + changes) / 2 / minuteMs) * minuteMs;
    if (offsetNow(zone, middle) === before) unchanged = middle;
    else changes = middle;
  }
  return { before, after, changes };
});

/** Minutes that the local clock is ahead of UTC. @param instant milliseconds of the epoch. */
const offsetAt = (zone: string, instant: number): number => {
  const day = Math.floor(instant / dayMs);
  const { offset } = offsetOfEightDays(`${zone}|${Math.floor(day / 8)}`);
  if (offset !== undefined) return offset;
  const { before, after, changes } = offsetsOfDay(`${zone}|${day}`);
  return instant < changes ? before : after;
};

/** The stretch of time in which the clock shows again what it has shown, if it goes back on this day of UTC. */
export const comesTwice = (zone: string, day: number): readonly [from: number, to: number] | undefined => {
  const { offset } = offsetOfEightDays(`${zone}|${Math.floor(day / 8)}`);
  if (offset !== undefined) return undefined;
  const { before, after, changes } = offsetsOfDay(`${zone}|${day}`);
  return after < before ? [changes, changes + (before - after) * minuteMs] : undefined;
};

const calendarDay = keeping((day) => {
  const date = new Date(Number(day) * dayMs).toISOString().slice(0, 10);
  return { date, day: weekdayOf(date) };
});

/** @param instant milliseconds of the epoch. */
export const localMoment = (zone: string, instant: number): LocalMoment => {
  const clock = Math.floor(instant / minuteMs) + offsetAt(zone, instant);
  const { date, day } = calendarDay(String(Math.floor(clock / 1440)));
  return { date, day, minute: ((clock % 1440) + 1440) % 1440 };
};

const midnightOf = keeping((date) => Date.parse(`${date}T00:00:00Z`));

/** The first instant at which the local clock shows this minute, or a later one, on this date. */
export const instantAt = (zone: string, date: string, minute: number): number => {
  const clock = midnightOf(date) + minute * minuteMs;
  const before = offsetAt(zone, clock - dayMs);
  // Where no clock changes that day there is nothing to look for.
  if (before === offsetAt(zone, clock + dayMs)) return clock - before * minuteMs;
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return instantOf(zone, date, `${hours}:${String(minute % 60).padStart(2, '0')}`).getTime();
};

/** The date after a local one. */
export const nextDate = keeping((date) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10),
);

/** A place's name in the time zone data, as `Europe/Brussels`. `UTC`, `CET` and `+02:00` are no places where somebody lives. */
export const isZone = keeping((name): boolean => {
  if (!/^(?!Etc\/)[A-Z][A-Za-z]+\/[A-Za-z_/+-]+$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== 'UTC';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
});
