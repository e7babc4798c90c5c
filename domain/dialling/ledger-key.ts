import type { LedgerEntry } from './model.ts';

/**
 * What makes a line of the ledger the same line when it is written again: an outcome, a talk and a dial once an attempt, a refusal once a moment,
 * an end once a member. A dial that knows its contact stands against one that does not.
 */
export const ledgerKey = (entry: LedgerEntry): string => {
  const { campaign, key, attemptId, at, kind } = entry;
  if (kind === 'over') return `${campaign}.${key}#over`;
  return kind === 'refused' ? `${attemptId}#refused#${at.toISOString()}` : `${attemptId}#${kind}`;
};
