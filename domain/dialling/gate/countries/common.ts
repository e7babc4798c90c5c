import type { CallingWindow } from '../../../campaign/model.ts';
import type { Manners } from '../country-rules.ts';

const on = (days: readonly number[], from: string, to: string): readonly CallingWindow[] =>
  days.map((day) => ({ day, from, to }));
const weekdays = [1, 2, 3, 4, 5];

/** Mondays to Fridays, each part of the day. */
export const onWeekdays = (...parts: readonly (readonly [string, string])[]): readonly CallingWindow[] =>
  parts.flatMap(([from, to]) => on(weekdays, from, to));

/** Ours, where no law has hours: nobody is disturbed at breakfast, in the late evening or at the weekend. */
const unasked: Manners = {
  windows: { law: undefined, ours: onWeekdays(['09:00', '20:00']) },
  publicHolidays: 'closed',
  mostAttempts: { law: undefined, ours: [{ count: 4, days: 30 }] },
  hoursBetween: { law: undefined, ours: 4 },
};

/** Ours: an appointment, a delivery or a fault may also be spoken of on a Saturday. */
const service: Manners = {
  windows: {
    law: undefined,
    ours: [...onWeekdays(['08:00', '20:00']), ...on([6], '09:00', '18:00')],
  },
  publicHolidays: 'closed',
  mostAttempts: {
    law: undefined,
    ours: [
      { count: 4, days: 1 },
      { count: 10, days: 30 },
    ],
  },
  hoursBetween: { law: undefined, ours: 0.25 },
};

/** Ours: who asked for this very call chose its time, so only the night stays closed. Counted since it was asked for. */
const asked: Manners = {
  ...service,
  windows: { law: undefined, ours: on([1, 2, 3, 4, 5, 6, 7], '08:00', '21:00') },
  publicHolidays: 'open',
};

export const manners = { unasked, service, asked } as const;

/** Service calls: no law of the four countries asks for a list or a consent; whoever refused is left alone all the same. */
export const serviceRules = (from: string, sources: readonly string[]) =>
  ({
    from,
    ...manners.service,
    asked: manners.asked,
    basis: 'no-refusal',
    basisBy: 'ours',
    consentMostDays: undefined,
    silenceDays: 0,
    sources,
  }) as const;
