import {
  type AttemptOutcome,
  type Campaign,
  type Member,
  type MemberProgress,
  type RetriedOutcome,
  type RunningCampaign,
  retriedOutcomes,
} from '../campaign/model.ts';
import type { DispositionCode } from '../script/dispositions.ts';
import type { LedgerEntry, NumberRecord, PastAttempt } from './model.ts';
import { attemptIdOf } from './model.ts';
import type { DueEntry } from './ports.ts';
import { minutesAfter } from './times.ts';

type Waiting = Extract<MemberProgress, { state: 'waiting' }>;
type Over = Extract<MemberProgress, { state: 'over' }>;

const isRetried = (outcome: AttemptOutcome): outcome is RetriedOutcome =>
  (retriedOutcomes as readonly AttemptOutcome[]).includes(outcome);

/** Attempts since the member began, or began again. */
export const attemptsOf = (progress: MemberProgress): number =>
  progress.state === 'waiting'
    ? Object.values(progress.outcomes).reduce((sum, count) => sum + (count ?? 0), 0)
    : progress.attempts;

/** Minutes to wait after the latest attempt; undefined: there is no further one. */
const delayAfter = (
  { retries, mostAttempts }: Pick<Campaign, 'retries' | 'mostAttempts'>,
  outcome: AttemptOutcome,
  progress: Waiting,
): number | undefined =>
  isRetried(outcome) && attemptsOf(progress) < mostAttempts
    ? retries[outcome]?.at((progress.outcomes[outcome] ?? 1) - 1)
    : undefined;

/** Where a member stands once one more attempt is settled. */
export const progressAfter = (
  { campaign, state }: RunningCampaign,
  progress: Waiting,
  { outcome, at }: Pick<PastAttempt, 'outcome' | 'at'>,
  disposition: DispositionCode | undefined,
): MemberProgress => {
  const attempts = progress.attempts + 1;
  const outcomes = { ...progress.outcomes, [outcome]: (progress.outcomes[outcome] ?? 0) + 1 };
  const over = (end: Over['end']): Over => ({ state: 'over', attempts, end, at });
  const next: Waiting = { state: 'waiting', attempts, outcomes };
  if (delayAfter(campaign, outcome, next) === undefined)
    return over({ why: 'attempt', outcome, disposition });
  if (state === 'stopped' || state === 'complete') return over({ why: 'campaign-over' });
  return next;
};

/**
 * The entry that a waiting member's next attempt has when nothing but its latest attempt is known. It follows from that attempt alone, so
 * whoever puts it again puts the same one.
 */
export const dueAfter = (
  campaign: Campaign,
  { campaign: name, key }: Pick<Member, 'campaign' | 'key'>,
  progress: Waiting,
  { outcome, at }: Pick<PastAttempt, 'outcome' | 'at'>,
): DueEntry => ({
  campaign: name,
  key,
  attempt: progress.attempts + 1,
  at: minutesAfter(at, delayAfter(campaign, outcome, progress) ?? 0),
});

/** What the ledger says of a member that is over. */
export const overEntry = (
  { campaign, key }: Pick<Member, 'campaign' | 'key'>,
  { attempts, end, at }: Over,
): LedgerEntry => ({
  campaign,
  key,
  attemptId: attemptIdOf({ campaign, key, attempt: Math.max(attempts, 1) }),
  at,
  kind: 'over',
  end,
});

/** The settled attempt of a member with this number, as far as the record of the number still has it. */
export const pastAttempt = (
  { attempts }: Pick<NumberRecord, 'attempts'>,
  request: { readonly campaign: string; readonly key: string; readonly attempt: number },
): PastAttempt | undefined => {
  const id = attemptIdOf(request);
  return attempts.find(({ attemptId }) => attemptId === id);
};
