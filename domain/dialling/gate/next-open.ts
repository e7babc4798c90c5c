import { weekdayOf } from '../../working-time/local-time.ts';
import { dayMs, minuteMs } from './finding.ts';
import { type Holiday, isHoliday } from './holidays.ts';
import { comesTwice, instantAt, type LocalMoment, localMoment, nextDate } from './local-moment.ts';
import { isInside, openingAfter, type WindowSet } from './windows.ts';

/** When one zone lets calls in: inside a window, on no holiday. */
export interface Opening {
  readonly zone: string;
  readonly windows: WindowSet;
  readonly holidays: readonly Holiday[];
}

/** Further than this nobody looks for a moment to call. */
const searchDays = 60;

export const isOpenAt = ({ zone, windows, holidays }: Opening, instant: number): boolean => {
  const { date, day, minute } = localMoment(zone, instant);
  return isInside(windows, day, minute) && !isHoliday(holidays, date);
};

/** The next opening after a closed moment, by the calendar of its zone. */
const nextOpening = ({ windows, holidays }: Opening, from: LocalMoment) => {
  let date = from.date;
  let after = from.minute;
  for (let days = 0; days <= searchDays; days += 1) {
    const minute = isHoliday(holidays, date) ? undefined : openingAfter(windows, weekdayOf(date), after);
    if (minute !== undefined) return { date, minute };
    date = nextDate(date);
    after = -1;
  }
  return undefined;
};

/** The first minute after an instant that is open while the clock shows again what it has shown: the calendar has each time of day once. */
const openAgain = (opening: Opening, instant: number, end: number): number | undefined => {
  for (let day = Math.floor(instant / dayMs) - 1; day <= Math.floor(end / dayMs); day += 1) {
    const [from, to] = comesTwice(opening.zone, day) ?? [0, 0];
    const next = (Math.floor(instant / minuteMs) + 1) * minuteMs;
    for (let at = Math.max(from, next); at < to; at += minuteMs) {
      if (isOpenAt(opening, at)) return at;
    }
  }
  return undefined;
};

const firstOpenAfter = (opening: Opening, instant: number): number => {
  const next = nextOpening(opening, localMoment(opening.zone, instant));
  if (next === undefined) return Number.POSITIVE_INFINITY;
  const at = instantAt(opening.zone, next.date, next.minute);
  const again = openAgain(opening, instant, Math.max(at, instant));
  // What opens at a time that came twice has opened the first time, before now: then only the second counts.
  if (at <= instant) return again ?? instant + minuteMs;
  return again === undefined ? at : Math.min(again, at);
};

/**
 * The first moment from an instant on at which all are open: each step goes to the first moment at which one that is closed opens, and no
 * earlier one can do.
 *
 * @returns milliseconds of the epoch; undefined: none in `searchDays`.
 */
export const nextOpen = (openings: readonly Opening[], from: number): number | undefined => {
  const end = from + searchDays * dayMs;
  let at = from;
  while (at <= end) {
    const closed = openings.find((opening) => !isOpenAt(opening, at));
    if (closed === undefined) return at;
    at = firstOpenAfter(closed, at);
  }
  return undefined;
};
