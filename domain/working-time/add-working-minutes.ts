import type { WorkingTime } from './model.ts';
import { openingsFrom } from './openings.ts';

const millisecondsAMinute = 60_000;

/**
 * The instant at which so many minutes of opening time have passed. It is always inside opening time: minutes that are used up exactly
 * at closing give the next opening, and zero minutes give `nextOpening`.
 *
 * @param minutes 0 or more, fractions allowed.
 * @throws RangeError for negative or infinite minutes (a bug in our code); WorkingTimeFault when it never opens.
 */
export const addWorkingMinutes = (workingTime: WorkingTime, instant: Date, minutes: number): Date => {
  if (!(minutes >= 0 && minutes < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`working minutes must be 0 or more and finite, not ${minutes}`);
  }
  let left = Math.round(minutes * millisecondsAMinute);
  for (const { opensAt, closesAt } of openingsFrom(workingTime, instant)) {
    const from = Math.max(opensAt.getTime(), instant.getTime());
    if (from + left < closesAt.getTime()) {
      return new Date(from + left);
    }
    left -= closesAt.getTime() - from;
  }
  throw new Error('openingsFrom never ends');
};
