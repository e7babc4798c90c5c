import { dateAfter, localDateOf } from './local-time.ts';
import type { WorkingTime } from './model.ts';
import { nextWorkingDate, openingsOn } from './openings.ts';

/**
 * The end of the working day that comes so many working days after the day of `instant`. A working day is a local date with at least one
 * opening window that is no holiday; its end is its last closing time. The day of `instant` itself never counts, and the moment a day
 * closes belongs to that day, also when it closes at 24:00.
 *
 * @param days a whole number, 1 or more.
 * @throws RangeError for another number (a bug in our code); WorkingTimeFault when it never opens.
 */
export const addWorkingDays = (workingTime: WorkingTime, instant: Date, days: number): Date => {
  if (!Number.isInteger(days) || days < 1) {
    throw new RangeError(`working days must be a whole number, 1 or more, not ${days}`);
  }
  let date = dateOf(workingTime, instant);
  for (let left = days; left > 0; left -= 1) {
    date = nextWorkingDate(workingTime, date);
  }
  return closingTime(workingTime, date) ?? instant;
};

const closingTime = (workingTime: WorkingTime, localDate: string): Date | undefined =>
  openingsOn(workingTime, localDate).at(-1)?.closesAt;

const dateOf = (workingTime: WorkingTime, instant: Date): string => {
  const date = localDateOf(workingTime.timeZone, instant);
  const dayBefore = dateAfter(date, -1);
  return closingTime(workingTime, dayBefore)?.getTime() === instant.getTime() ? dayBefore : date;
};
