import Holidays from 'date-holidays';
import type { Calendar } from '../../domain/appointment/model.ts';
import type { WorkingTime } from '../../domain/working-time/model.ts';
import type { Settings } from './schema.ts';

export interface ClosedDay {
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

/** Public holidays of the settings' country from the year of `now` on, and the days the settings add; each date once, in order. */
export const closedDays = ({ holidays }: Settings, now: Date): readonly ClosedDay[] => {
  const calendar = new Holidays(holidays.country);
  const first = now.getUTCFullYear();
  const years = Array.from({ length: holidays.years }, (_, index) => first + index);
  const all = [
    ...years.flatMap((year) =>
      calendar
        .getHolidays(year, 'en')
        .filter(({ type }) => type === 'public')
        .map(({ date, name }) => ({ date: date.slice(0, 10), name })),
    ),
    ...holidays.closed,
  ];
  return [...new Map(all.map((day) => [day.date, day])).values()].sort((one, other) =>
    one.date.localeCompare(other.date),
  );
};

/** The closed days from today on, by the settings' own clock: what is still worth telling Connect. */
export const comingClosedDays = (settings: Settings, now: Date): readonly ClosedDay[] => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.timeZone, dateStyle: 'short' }).format(
    now,
  );
  return closedDays(settings, now).filter(({ date }) => date >= today);
};

export const workingTimeOf = (settings: Settings, now: Date, hours = 'default'): WorkingTime => ({
  timeZone: settings.timeZone,
  weekly: settings.hours[hours] ?? [],
  holidays: closedDays(settings, now).map(({ date }) => date),
});

export const calendarsOf = (settings: Settings, now: Date): readonly Calendar[] =>
  settings.calendars.map(({ name, slotMinutes, horizonDays, hours }) => ({
    name,
    slotMinutes,
    horizonDays,
    workingTime: workingTimeOf(settings, now, hours),
  }));
