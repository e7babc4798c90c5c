import type { Asked, CountryCase } from './asked.ts';
import {
  allows,
  dayMs,
  type Finding,
  forbids,
  forbidsUntil,
  hourMs,
  instantFact,
  minuteMs,
} from './finding.ts';
import type { EffectiveManners } from './settings-for.ts';

/** When and how often: of a call that the person asked for, milder where the country has such rules. */
export const manners = ({ askedAt }: Asked, { effective }: CountryCase): EffectiveManners =>
  (askedAt === undefined ? undefined : effective.asked) ?? effective.unasked;

/** A moment that cannot be read may be any, also one to come: no waiting helps. */
const momentOf = (at: Date): number =>
  Number.isFinite(at.getTime()) ? at.getTime() : Number.POSITIVE_INFINITY;

/** Service calls count among themselves; what nobody asked for counts together, whatever it was called. */
const countsFor = (question: Asked['purpose'], attempt: Asked['purpose']): boolean =>
  (question === 'service') === (attempt === 'service');

/** Of all campaigns, the active one included. Unknown outcomes count; only where nobody rang (`skipped`) nobody was disturbed. */
const callsTo = ({ question: { record }, askedAt }: Asked) => {
  const since = askedAt ?? Number.NEGATIVE_INFINITY;
  const past = record.attempts
    .filter(({ outcome }) => outcome !== 'skipped')
    .map(({ purpose, at }) => ({ purpose, at: momentOf(at) }));
  const { active } = record;
  const all = active === undefined ? past : [...past, { ...active, at: momentOf(active.at) }];
  return all.filter(({ at }) => at > since);
};

/** So many attempts at most in so many days. The next may begin when enough of them are older than that. */
export const mostAttempts = (asked: Asked): readonly Finding[] => {
  const calls = callsTo(asked)
    .filter(({ purpose }) => countsFor(asked.purpose, purpose))
    .map(({ at }) => at)
    .sort((one, other) => one - other);
  return asked.countries.flatMap((one) =>
    manners(asked, one).mostAttempts.map(({ count, days }) => {
      const counted = calls.filter((at) => at > asked.now - days * dayMs);
      const facts = {
        country: one.country,
        attempts: String(counted.length),
        most: String(count),
        days: String(days),
      };
      if (counted.length < count) return allows('gate.most-attempts', facts);
      const leaves = count === 0 ? undefined : counted[counted.length - count];
      return leaves === undefined
        ? forbids('gate.most-attempts', facts)
        : forbidsUntil('gate.most-attempts', leaves + days * dayMs, facts);
    }),
  );
};

/** Hours between two calls, whatever the one before was about. */
export const spacing = (asked: Asked): readonly Finding[] => {
  const last = Math.max(...callsTo(asked).map(({ at }) => at));
  return asked.countries.map((one) => {
    const { hoursBetween } = manners(asked, one);
    const facts = {
      country: one.country,
      hours: String(hoursBetween),
      last: last === Number.NEGATIVE_INFINITY ? 'never' : instantFact(last),
    };
    const until = last + hoursBetween * hourMs;
    return until <= asked.now ? allows('gate.spacing', facts) : forbidsUntil('gate.spacing', until, facts);
  });
};

/** Somebody is calling this number already, or nobody knows yet how that call ended: also when it is this very attempt. */
export const attemptActive = ({ question: { record, attemptId }, now }: Asked): readonly Finding[] =>
  record.active === undefined
    ? [allows('gate.attempt-active', { active: 'no' })]
    : [
        forbidsUntil('gate.attempt-active', now + 5 * minuteMs, {
          active: record.active.attemptId === attemptId ? 'this' : 'another',
          at: instantFact(record.active.at.getTime()),
        }),
      ];
