import { dateAfter, localDateOf } from '../working-time/local-time.ts';
import { daySlots } from './day-slots.ts';
import type { Calendar } from './model.ts';
import type { AppointmentPorts } from './ports.ts';

/**
 * Opens the days from today to the horizon of each calendar that are not open yet. A day that is open is never touched, so it keeps its
 * claims, and also its hours when the settings change afterwards.
 *
 * @returns how many days were opened.
 */
export const openCalendarDays =
  ({ slots, clock }: Pick<AppointmentPorts, 'slots' | 'clock'>) =>
  async (calendars: readonly Calendar[]): Promise<{ readonly opened: number }> => {
    const now = clock.now();
    let opened = 0;
    for (const calendar of calendars) {
      const today = localDateOf(calendar.workingTime.timeZone, now);
      const open = new Set(
        await slots.openDates(calendar.name, today, dateAfter(today, calendar.horizonDays)),
      );
      for (let ahead = 0; ahead <= calendar.horizonDays; ahead += 1) {
        const date = dateAfter(today, ahead);
        const day = open.has(date) ? undefined : daySlots(calendar, date);
        if (day === undefined || day.slots.length === 0) continue;
        if ((await slots.openDay(day)) === 'opened') opened += 1;
      }
    }
    return { opened };
  };
