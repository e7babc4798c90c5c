import { openingsOn } from '../working-time/openings.ts';
import type { Calendar, CalendarDay } from './model.ts';
import { slotIdOf } from './slot-id.ts';

/**
 * The slots of a local date, all free: as many as fit into each opening, one after the other from the minute it opens. None on a holiday and
 * on a weekday that is closed.
 *
 * Slots are counted in real time, so the night in which the clock is put forward has fewer. Of the local times that come twice when it is
 * put back, only the first is offered: a caller could not tell the two apart.
 */
export const daySlots = ({ name, slotMinutes, workingTime }: Calendar, date: string): CalendarDay => {
  const { timeZone } = workingTime;
  const timeOf = localTimes(timeZone);
  const byTime = new Map<string, Date>();
  for (const { opensAt, closesAt } of openingsOn(workingTime, date)) {
    const step = slotMinutes * 60_000;
    for (let start = opensAt.getTime(); start + step <= closesAt.getTime(); start += step) {
      const time = timeOf(new Date(start));
      if (!byTime.has(time)) byTime.set(time, new Date(start));
    }
  }
  return {
    calendar: name,
    date,
    timeZone,
    slots: [...byTime]
      .map(([time, startsAt]) => ({ id: slotIdOf({ calendar: name, date, time }), startsAt }))
      .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
  };
};

/** `0930` */
const localTimes = (timeZone: string): ((instant: Date) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return (instant) => format.format(instant).replace(':', '');
};
