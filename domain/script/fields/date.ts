import { ok, refuse } from '../../shared/result.ts';
import { spokenDay } from '../../shared/spoken.ts';
import type { Field } from '../document.ts';
import type { FieldType } from './field-type.ts';
import { withoutMarks } from './without-marks.ts';

/** `YYYY-MM-DD`, as a date picker gives it, or day, month and year as they are typed. The year has four digits: of `3/12/54` nobody is sure. */
export const date: FieldType<Extract<Field, { type: 'date' }>> = {
  control: () => ({ type: 'date' }),
  read: ({ when }, typed, { label, language, words, today }) => {
    const day = existing(withoutMarks(typed));
    if (day === undefined) return refuse({ code: 'not-a-date', message: words.date(label) });
    if (when === 'future' && day < today) {
      return refuse({ code: 'out-of-range', message: words.notPast(label) });
    }
    if (when === 'past' && day > today) {
      return refuse({ code: 'out-of-range', message: words.notFuture(label) });
    }
    const spoken = `${spokenDay(new Date(`${day}T12:00:00Z`), 'UTC', language)} ${day.slice(0, 4)}`;
    return ok({ value: day, spoken });
  },
  retyped: ({ value }) => String(value),
};

const shapes = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\s*[/. -]\s*(?<month>\d{1,2})\s*[/. -]\s*(?<year>\d{4})$/,
];

/** Undefined for no date, for one that the calendar does not have, and for one before 1900 or after 2199. */
const existing = (typed: string): string | undefined => {
  const parts = shapes.map((shape) => shape.exec(typed)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return undefined;
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])];
  const found = new Date(Date.UTC(year, month - 1, day));
  // A day or a month that there is not moves the date into another month.
  const exists = found.getUTCMonth() === month - 1;
  return exists && year >= 1900 && year <= 2199 ? found.toISOString().slice(0, 10) : undefined;
};
