import { stepsOf } from './support/edges.ts';
import type { Rule } from './support/rule.ts';

export const bookings: Rule = {
  id: 'bookings',
  severity: 'error',
  finds: 'an appointment or a visit without a calendar, or a callback with one',
  source: 'free times come from a calendar of the deployment; a callback is promised, not booked',
  cure: 'name the calendar: `calendar: office`',
  check: (script) =>
    stepsOf(script).flatMap(([step, it]) => {
      if (it.kind !== 'book') return [];
      if (it.what !== 'callback')
        return it.calendar === undefined
          ? [{ step, why: `it books ${it.what === 'visit' ? 'a visit' : 'an appointment'} in no calendar` }]
          : [];
      return it.calendar === undefined
        ? []
        : [{ step, why: 'a callback stands in no calendar', cure: 'take `calendar` out' }];
    }),
};
