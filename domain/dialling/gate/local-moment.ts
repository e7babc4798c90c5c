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

/** No zone changes its clock twice in a day: where the offsets at both ends of a day of UTC are the same, it holds all day. */
const offsetOfDay = keeping((key): number | 'changes' => {
  const [zone = '', day = ''] = key.split('|');
  const [start, end] = [0, 1].map((more) => offsetNow(zone, (Number(day) + more) * dayMs));
  return start !== undefined && start === end ? start : 'changes';
});

/** @param instant milliseconds of the epoch. */
export const offsetAt = (zone: string, instant: number): number => {
  const kept = offsetOfDay(`${zone}|${Math.floor(instant / dayMs)}`);
  return kept === 'changes' ? offsetNow(zone, Math.floor(instant / minuteMs) * minuteMs) : kept;
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

const keptInstant = keeping((key) => {
  const [zone = '', date = '', time = ''] = key.split('|');
  return instantOf(zone, date, time).getTime();
});

/** The first instant at which the local clock shows this minute, or a later one, on this date. */
export const instantAt = (zone: string, date: string, minute: number): number =>
  keptInstant(
    `${zone}|${date}|${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );

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
