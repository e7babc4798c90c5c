import type { MemberEnd } from './model.ts';
import type { Countable, CountedSums } from './ports.ts';

export const noSums: CountedSums = {
  attempts: 0,
  outcomes: {},
  dispositions: {},
  membersOver: 0,
  ends: {},
  gateRefusals: {},
  talkSeconds: 0,
  holdSeconds: 0,
  afterContactWorkSeconds: 0,
  completedBySegment: {},
};

/** Where a talk with nobody of a segment is counted. */
const withoutSegment = 'none';

/** The sums with one thing more; whoever calls sees to it that each is added once. */
export const added = (sums: CountedSums, countable: Countable): CountedSums => {
  switch (countable.kind) {
    case 'outcome':
      return {
        ...sums,
        attempts: sums.attempts + 1,
        outcomes: oneMore(sums.outcomes, countable.outcome),
      };
    case 'refused':
      return { ...sums, gateRefusals: countable.reasons.reduce(oneMore, sums.gateRefusals) };
    case 'over':
      return {
        ...sums,
        membersOver: sums.membersOver + 1,
        ends: endNames(countable.end).reduce(oneMore, sums.ends),
      };
    case 'talk':
      return {
        ...sums,
        talkSeconds: sums.talkSeconds + countable.talkSeconds,
        holdSeconds: sums.holdSeconds + countable.holdSeconds,
        afterContactWorkSeconds: sums.afterContactWorkSeconds + countable.afterContactWorkSeconds,
        dispositions:
          countable.disposition === undefined
            ? sums.dispositions
            : oneMore(sums.dispositions, countable.disposition),
        completedBySegment:
          countable.disposition === 'survey-completed'
            ? oneMore(sums.completedBySegment, countable.segment ?? withoutSegment)
            : sums.completedBySegment,
      };
  }
};

/** One name an end, so that the ends add up to the members that are over: a forbidden one by its firmest reason. */
const endNames = (end: MemberEnd): readonly string[] => {
  if (end.why === 'attempt') return [`attempt:${end.outcome}`];
  if (end.why === 'forbidden') return [`forbidden:${end.reasons[0] ?? 'unknown'}`];
  return [end.why];
};

const oneMore = <Name extends string>(
  counts: Readonly<Partial<Record<Name, number>>>,
  name: Name,
): Readonly<Record<Name, number>> =>
  ({ ...counts, [name]: (counts[name] ?? 0) + 1 }) as Readonly<Record<Name, number>>;
