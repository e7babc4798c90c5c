import { weekdayOf } from '../../working-time/local-time.ts';
import { dayMs, minuteMs } from './finding.ts';
import { type Holiday, isHoliday } from './holidays.ts';
import { instantAt, type LocalMoment, localMoment, nextDate, offsetAt } from './local-moment.ts';
import { isInside, openingAfter, type WindowSet } from './windows.ts';

/** When one zone lets calls in: inside a window, on no holiday. */
export interface Opening {
  readonly zone: string;
  readonly windows: WindowSet;
  readonly holidays: readonly Holiday[];
}

/** Further than this nobody looks for a moment to call. */
export const searchDays = 60;

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

/** The first whole minute after an instant at which it is open, tried one by one: only where a clock goes back in between. */
const tryEach = (opening: Opening, instant: number, end: number): number | undefined => {
  for (let at = (Math.floor(instant / minuteMs) + 1) * minuteMs; at < end; at += minuteMs) {
    if (isOpenAt(opening, at)) return at;
  }
  return undefined;
};

const firstOpenAfter = (opening: Opening, instant: number): number => {
  const next = nextOpening(opening, localMoment(opening.zone, instant));
  if (next === undefined) return Number.POSITIVE_INFINITY;
  const at = instantAt(opening.zone, next.date, next.minute);
  const goesBack = offsetAt(opening.zone, at) < offsetAt(opening.zone, instant) || at <= instant;
  // An hour that comes twice opens twice.
  return (goesBack ? tryEach(opening, instant, Math.max(at, instant + dayMs)) : undefined) ?? at;
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
