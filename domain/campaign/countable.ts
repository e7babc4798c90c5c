import type { LedgerEntry } from '../dialling/model.ts';
import type { Countable } from './ports.ts';

/**
 * What a line of the ledger adds to the tally: an outcome and a talk once an attempt, a refusal once a moment, an end once a member. A call that was
 * placed adds nothing until it has an outcome.
 */
export const countableOf = (entry: LedgerEntry): Countable | undefined => {
  const { campaign, attemptId, key } = entry;
  switch (entry.kind) {
    case 'outcome':
      return { campaign, id: `${attemptId}#outcome`, kind: 'outcome', outcome: entry.outcome };
    case 'refused':
      return {
        campaign,
        id: `${attemptId}#refused#${entry.at.toISOString()}`,
        kind: 'refused',
        reasons: [...new Set(entry.verdict.reasons.map(({ code }) => code))],
      };
    case 'talk': {
      const { disposition, segment, talkSeconds, holdSeconds, afterContactWorkSeconds } = entry;
      return {
        campaign,
        id: `${attemptId}#talk`,
        kind: 'talk',
        disposition,
        segment,
        talkSeconds,
        holdSeconds,
        afterContactWorkSeconds,
      };
    }
    case 'over':
      return { campaign, id: `${campaign}.${key}#over`, kind: 'over', end: entry.end };
    default:
      return undefined;
  }
};
