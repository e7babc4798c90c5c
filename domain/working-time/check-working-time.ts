import { ok, type Result, refuse } from '../shared/result.ts';
import { dateAfter, minuteOfDay } from './local-time.ts';
import type { WorkingTime } from './model.ts';
import type { WorkingTimeRefusal } from './refusals.ts';

const localTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Whether a working time can be used, with the first thing that is wrong. A window that runs past midnight is refused: it is written
 * as two, until `24:00` and from `00:00`, so that a holiday closes exactly the dates it names.
 */
export const checkWorkingTime = (workingTime: WorkingTime): Result<WorkingTime, WorkingTimeRefusal> => {
  const wrong = (path: string, cure: string) => refuse({ code: 'working-time.invalid', path, cure });

  if (!isTimeZone(workingTime.timeZone)) {
    return wrong(
      'timeZone',
      `"${workingTime.timeZone}" is no IANA time zone; write one like Europe/Brussels`,
    );
  }
  if (workingTime.weekly.length === 0) {
    return wrong('weekly', 'there is no opening window: nothing could ever be due; give at least one');
  }
  for (const [index, { day, opens, closes }] of workingTime.weekly.entries()) {
    const path = `weekly[${index}]`;
    if (!Number.isInteger(day) || day < 1 || day > 7) {
      return wrong(`${path}.day`, `${day} is no weekday; write 1 (Monday) to 7 (Sunday)`);
    }
    if (!localTime.test(opens)) {
      return wrong(`${path}.opens`, `"${opens}" is no local time; write HH:MM, 00:00 to 23:59`);
    }
    if (!localTime.test(closes) && closes !== '24:00') {
      return wrong(`${path}.closes`, `"${closes}" is no local time; write HH:MM, up to 24:00`);
    }
    if (minuteOfDay(closes) <= minuteOfDay(opens)) {
      return wrong(
        `${path}.closes`,
        `${closes} is not after ${opens}; a window past midnight is written as two, until 24:00 and from 00:00 of the next day`,
      );
    }
  }
  for (const [index, holiday] of workingTime.holidays.entries()) {
    if (!isLocalDate(holiday)) {
      return wrong(`holidays[${index}]`, `"${holiday}" is no date; write YYYY-MM-DD`);
    }
  }
  return ok(workingTime);
};

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const isLocalDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  try {
    return dateAfter(text, 0) === text;
  } catch {
    return false;
  }
};
