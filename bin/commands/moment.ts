import { InvalidArgumentError } from 'commander';
import { Temporal } from 'temporal-polyfill';

/** A local time as people write it, `2026-11-25T10:00` or `2026-11-25 10:00`, in the centre's zone. */
export const readMoment = (text: string): Temporal.PlainDateTime => {
  try {
    return Temporal.PlainDateTime.from(text.trim().replace(' ', 'T'));
  } catch {
    throw new InvalidArgumentError(`"${text}" is no moment: write it like 2026-11-25T10:00`);
  }
};
