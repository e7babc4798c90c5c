import { WorkingTimeFault } from './faults.ts';
import { dateAfter, instantOf, localDateOf, minuteOfDay, weekdayOf } from './local-time.ts';
import type { WorkingTime } from './model.ts';

/** One stretch of opening time; `closesAt` is no longer open. */
export interface Opening {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** A year and a month: longer than any row of closed days that is not a mistake in the settings. */
const searchDays = 396;

/** The opening windows of a local date, in order, overlapping ones joined; none on a holiday. */
export const openingsOn = (workingTime: WorkingTime, localDate: string): readonly Opening[] => {
  if (workingTime.holidays.includes(localDate)) {
    return [];
  }
  const weekday = weekdayOf(localDate);
  const windows = workingTime.weekly
    .filter(({ day }) => day === weekday)
    .toSorted((one, other) => minuteOfDay(one.opens) - minuteOfDay(other.opens));
  const joined: { opensAt: Date; closesAt: Date }[] = [];
  for (const { opens, closes } of windows) {
    const opensAt = instantOf(workingTime.timeZone, localDate, opens);
    const closesAt = instantOf(workingTime.timeZone, localDate, closes);
    const before = joined.at(-1);
    if (before && opensAt <= before.closesAt) {
      before.closesAt = closesAt > before.closesAt ? closesAt : before.closesAt;
    } else if (opensAt < closesAt) {
      joined.push({ opensAt, closesAt });
    }
  }
  return joined;
};

/**
 * The first working day not before a local date: a date with at least one opening window that is no holiday.
 *
 * @throws WorkingTimeFault when there is none within 396 days.
 */
const workingDateFrom = (workingTime: WorkingTime, localDate: string): string => {
  let date = localDate;
  for (let days = 0; days < searchDays; days += 1) {
    if (openingsOn(workingTime, date).length > 0) {
      return date;
    }
    date = dateAfter(date, 1);
  }
  throw new WorkingTimeFault(
    `no opening time within ${searchDays} days from ${localDate}: the weekly hours are empty or every open day is a holiday; correct the settings`,
  );
};

/** The first working day after a local date. @throws WorkingTimeFault when there is none. */
export const nextWorkingDate = (workingTime: WorkingTime, localDate: string): string =>
  workingDateFrom(workingTime, dateAfter(localDate, 1));

/**
 * The openings that close after an instant, in order, without end.
 *
 * @throws WorkingTimeFault while iterating, when it does not open any more.
 */
export function* openingsFrom(workingTime: WorkingTime, instant: Date): Generator<Opening, never> {
  let date = workingDateFrom(workingTime, localDateOf(workingTime.timeZone, instant));
  while (true) {
    yield* openingsOn(workingTime, date).filter(({ closesAt }) => closesAt > instant);
    date = nextWorkingDate(workingTime, date);
  }
}
