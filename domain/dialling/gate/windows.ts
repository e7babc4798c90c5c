import type { CallingWindow } from '../../campaign/model.ts';

/** Minutes after local midnight, by ISO weekday; the first is in, the second is out. */
export interface WindowSet {
  readonly byDay: readonly (readonly (readonly [from: number, to: number])[])[];
}

const time = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const minuteOf = (localTime: string): number =>
  Number(localTime.slice(0, 2)) * 60 + Number(localTime.slice(3));

export const isReadableWindow = ({ day, from, to }: CallingWindow): boolean =>
  Number.isInteger(day) &&
  day >= 1 &&
  day <= 7 &&
  time.test(from) &&
  time.test(to) &&
  minuteOf(from) < minuteOf(to);

const compile = (windows: readonly CallingWindow[]): WindowSet | undefined =>
  windows.every(isReadableWindow)
    ? {
        byDay: Array.from({ length: 8 }, (_, day) =>
          windows
            .filter((one) => one.day === day)
            .map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const)
            .sort((one, other) => one[0] - other[0]),
        ),
      }
    : undefined;

const compiled = new WeakMap<readonly CallingWindow[], WindowSet | 'unreadable'>();

/** Undefined: one of them cannot be read. */
export const windowSetOf = (windows: readonly CallingWindow[]): WindowSet | undefined => {
  const known = compiled.get(windows) ?? compile(windows) ?? 'unreadable';
  compiled.set(windows, known);
  return known === 'unreadable' ? undefined : known;
};

export const isInside = (set: WindowSet, day: number, minute: number): boolean =>
  (set.byDay[day] ?? []).some(([from, to]) => from <= minute && minute < to);

/** The first minute of a day after one (−1: from midnight on) at which a window opens; undefined: none that day. */
export const openingAfter = (set: WindowSet, day: number, minute: number): number | undefined =>
  (set.byDay[day] ?? []).find(([from]) => from > minute)?.[0];
