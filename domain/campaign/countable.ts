import type { LedgerEntry } from '../dialling/model.ts';
import type { Talk } from '../dialling/ports.ts';
import type { MemberEnd } from './model.ts';
import type { Countable } from './ports.ts';

/**
 * What a line of the ledger adds to the tally: an outcome once an attempt, a refusal once a moment. A call that was placed adds nothing until
 * it has an outcome.
 */
export const countableOf = (entry: LedgerEntry): Countable | undefined => {
  const { campaign, attemptId } = entry;
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
    default:
      return undefined;
  }
};

/** The agent's time and the disposition of an attempt, once an attempt. @param segment of the member. */
export const countableTalk = (
  of: { readonly campaign: string; readonly attemptId: string; readonly segment: string | undefined },
  { disposition, talkSeconds, holdSeconds, afterContactWorkSeconds }: Talk,
): Countable => ({
  campaign: of.campaign,
  id: `${of.attemptId}#talk`,
  kind: 'talk',
  disposition,
  segment: of.segment,
  talkSeconds,
  holdSeconds,
  afterContactWorkSeconds,
});

/** The end of a member, once a member. */
export const countableEnd = (
  { campaign, key }: { readonly campaign: string; readonly key: string },
  end: MemberEnd,
): Countable => ({ campaign, id: `${campaign}.${key}#over`, kind: 'over', end });
