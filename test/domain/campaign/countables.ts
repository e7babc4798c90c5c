import { countableOf } from '../../../domain/campaign/countable.ts';
import type { AttemptOutcome, MemberEnd } from '../../../domain/campaign/model.ts';
import type { Countable } from '../../../domain/campaign/ports.ts';
import type { LedgerEntry } from '../../../domain/dialling/model.ts';

const at = new Date('2026-11-24T09:00:00Z');
const attemptOf = (number: number) => ({
  campaign: 'telesales',
  key: `key-${number}`,
  attemptId: `telesales.key-${number}.1`,
  at,
});
const counted = (entry: LedgerEntry): Countable => {
  const countable = countableOf(entry);
  if (countable === undefined) throw new Error(`${entry.kind} is not counted`);
  return countable;
};

export const outcomeEntry = (number: number, outcome: AttemptOutcome): Countable =>
  counted({ ...attemptOf(number), kind: 'outcome', outcome, from: 'record' });

export const refusedEntry = (number: number, codes: readonly string[]): Countable =>
  counted({
    ...attemptOf(number),
    kind: 'refused',
    verdict: {
      allowed: false,
      reasons: codes.map((code) => ({ code, facts: {} })),
      notBefore: undefined,
    },
  });

export const talkOf = (
  number: number,
  talk: Partial<Extract<LedgerEntry, { kind: 'talk' }>>,
  segment?: string,
): Countable =>
  counted({
    kind: 'talk',
    segment,
    disposition: undefined,
    talkSeconds: 0,
    holdSeconds: 0,
    afterContactWorkSeconds: 0,
    ...talk,
    ...attemptOf(number),
  });

export const overEntry = (number: number, end: MemberEnd): Countable =>
  counted({ ...attemptOf(number), kind: 'over', end });
