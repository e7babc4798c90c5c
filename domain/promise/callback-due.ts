import { instantOf, localDateOf, localTimeOf } from '../working-time/local-time.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { nextOpening } from '../working-time/next-opening.ts';
import { nextWorkingDate, openingsOn } from '../working-time/openings.ts';

/**
 * When a promised callback is due: by the same local time on the next working day, at the quarter of an hour before it, which is
 * easier to say; promised on a day that is closed, by the end of the next working day.
 *
 * When the office is not open up to that time, it is due when the office closed last before it, so that it is never due at a closed time.
 * It always leaves one opening, whole or what is left of it, to call in. So it is due in 24 hours or up to a quarter less (an hour more or
 * less where the clock changes) when people work around that time today and tomorrow, never later than the end of the next working day,
 * and never before a callback that was promised earlier.
 *
 * @returns `from`: the first moment at which people work; `at`: the last moment in time, inside opening time or at its very end.
 * @throws WorkingTimeFault when it never opens.
 */
export const callbackDue = (
  workingTime: WorkingTime,
  promisedAt: Date,
): { readonly from: Date; readonly at: Date } => {
  const { timeZone } = workingTime;
  const today = localDateOf(timeZone, promisedAt);
  const nextDay = nextWorkingDate(workingTime, today);
  const openToday = openingsOn(workingTime, today);
  const sameTime = instantOf(
    timeZone,
    nextDay,
    openToday.length === 0 ? '24:00' : quarterBefore(localTimeOf(timeZone, promisedAt)),
  );
  const openings = [...openToday, ...openingsOn(workingTime, nextDay)].filter(
    ({ closesAt }) => closesAt > promisedAt,
  );
  const lastBefore = openings.findLast(({ opensAt }) => opensAt < sameTime);
  const ends = [openings.at(0)?.closesAt, lastBefore && earlier(lastBefore.closesAt, sameTime)];
  return {
    from: nextOpening(workingTime, promisedAt),
    at: new Date(Math.max(...ends.map((end) => end?.getTime() ?? Number.NEGATIVE_INFINITY))),
  };
};

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

const quarterBefore = (localTime: string): string => {
  const [hours, minutes] = localTime.split(':');
  return `${hours}:${String(Math.floor(Number(minutes) / 15) * 15).padStart(2, '0')}`;
};
