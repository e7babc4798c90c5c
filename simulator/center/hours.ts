import { Temporal } from 'temporal-polyfill';
import type { HoursDefinition, TimeOfDay } from './definition.ts';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

type Windows = HoursDefinition['config'];

/**
 * Is it open at this instant? Local time of the hours' own zone, so a window keeps its local times when the clocks change. A dated
 * override replaces the weekly windows of each local date it covers, and an empty one closes it; the first that covers a date counts. A
 * window that ends at or before its start runs into the next day, and belongs to the day it starts on.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/set-hours-operation.html
 */
export const isOpenAt = (hours: HoursDefinition, epochMilliseconds: number): boolean => {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMilliseconds))
    .toZonedDateTimeISO(hours.timeZone)
    .toPlainDateTime();
  const minute = local.hour * 60 + local.minute;
  const today = local.toPlainDate();
  const yesterday = today.subtract({ days: 1 });
  return (
    windowsOn(hours, today).some(({ start, end }) => {
      const [from, till] = [minutes(start), minutes(end)];
      return minute >= from && (till <= from || minute < till);
    }) ||
    windowsOn(hours, yesterday).some(({ start, end }) => {
      const [from, till] = [minutes(start), minutes(end)];
      return till <= from && minute < till;
    })
  );
};

const minutes = (time: TimeOfDay): number => time.hours * 60 + time.minutes;

const windowsOn = (hours: HoursDefinition, date: Temporal.PlainDate): Windows => {
  const iso = date.toString();
  const override = hours.overrides.find(
    ({ effectiveFrom, effectiveTill }) => effectiveFrom <= iso && iso <= effectiveTill,
  );
  const day = days[date.dayOfWeek - 1];
  return (override?.config ?? hours.config).filter((window) => window.day === day);
};
