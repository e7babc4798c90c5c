import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { create as plainDateTime, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { getTimeZoneTransition, toPlainDate } from 'temporal-polyfill/fns/ZonedDateTime';

const minutesADay = 24 * 60;

const plainDate = (localDate: string) => {
  const [year, month, day] = localDate.split('-').map(Number);
  return PlainDate.create(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN);
};

/** The local date `YYYY-MM-DD` at an instant. */
export const localDateOf = (timeZone: string, instant: Date): string =>
  PlainDate.toString(toPlainDate(toZonedDateTimeISO(fromEpochMilliseconds(instant.getTime()), timeZone)));

/** The local time `HH:MM` at an instant; seconds are dropped. */
export const localTimeOf = (timeZone: string, instant: Date): string => {
  const { hour, minute } = toZonedDateTimeISO(fromEpochMilliseconds(instant.getTime()), timeZone);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
};

/** The local date so many days later (earlier when negative). */
export const dateAfter = (localDate: string, days: number): string =>
  PlainDate.toString(PlainDate.addDays(plainDate(localDate), days));

/** ISO weekday of a local date: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (localDate: string): number => PlainDate.dayOfWeek(plainDate(localDate));

/** Minutes after midnight of a local time `HH:MM`; `24:00` is 1440. */
export const minuteOfDay = (localTime: string): number => {
  const [hours, minutes] = localTime.split(':').map(Number);
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
};

/**
 * The first instant at which the local clock shows this time, or a later one, on this date. So a time that is skipped when summer time
 * begins is the moment of the change, a time that comes twice when it ends is the first of the two, and `24:00` is the next midnight.
 *
 * @param localTime `HH:MM`, `00:00` to `24:00`.
 */
export const instantOf = (timeZone: string, localDate: string, localTime: string): Date => {
  const minute = minuteOfDay(localTime);
  const date = plainDate(minute === minutesADay ? dateAfter(localDate, 1) : localDate);
  const [hours, minutes] = [Math.floor((minute % minutesADay) / 60), minute % 60];
  const local = plainDateTime(date.year, date.month, date.day, hours, minutes);
  const zoned = toZonedDateTime(local, timeZone);
  if (zoned.hour === hours && zoned.minute === minutes) {
    return new Date(zoned.epochMilliseconds);
  }
  const beforeTheGap = toZonedDateTime(local, timeZone, { disambiguation: 'earlier' });
  return new Date((getTimeZoneTransition(beforeTheGap, 'next') ?? zoned).epochMilliseconds);
};
