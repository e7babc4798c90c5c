import type { HoursDefinition } from '../center/definition.ts';
import { isOpenAt } from '../center/hours.ts';

const minute = 60_000;

/** The instant itself when these hours are open then, else the first open minute of the next 30 days; the instant again when there is none. */
export const openInstant = (hours: HoursDefinition, instant: number): number => {
  if (isOpenAt(hours, instant)) return instant;
  const first = Math.ceil(instant / (15 * minute)) * 15 * minute;
  for (let at = first; at < first + 30 * 24 * 60 * minute; at += 15 * minute) {
    if (isOpenAt(hours, at)) return at;
  }
  return instant;
};
