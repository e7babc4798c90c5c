import type { MemberProgress } from '../campaign/model.ts';
import type { DispositionCode } from '../script/dispositions.ts';
import { readMemberAttempt } from './attempt-id.ts';
import { entryOf, isSame } from './carry-out.ts';
import { ContendedFault } from './faults.ts';
import { attemptIdOf, type DialRequest, type LedgerEntry } from './model.ts';
import { dueAfter, overEntry, progressAfter } from './next-attempt.ts';
import type {
  AttemptFollowUp,
  DialFacts,
  DialNotes,
  DialReader,
  DueEntry,
  Members,
  Settled,
} from './ports.ts';
import { settledBy } from './times.ts';

export interface FollowMemberPorts {
  readonly reader: DialReader;
  readonly members: Pick<Members, 'advance'>;
  readonly notes: DialNotes;
}

const mostRounds = 5;

/**
 * What a settled attempt of a member leads to: the next one by the retry table of its campaign, or its end; the outcome in the ledger, once; the
 * figures of the talk, once, whenever they come. Copies of the news read and write nothing more. A crash after the member was advanced leaves
 * the attempt's due entry, whose order writes the rest (`decide`).
 */
export const followMember = (ports: FollowMemberPorts): AttemptFollowUp => ({
  after: async (settled) => {
    const request = readMemberAttempt(settled.attempt.attemptId);
    if (request === undefined) return;
    for (let round = 0; round < mostRounds; round += 1) {
      const [facts] = await ports.reader.read([request]);
      const done = facts === undefined ? 'done' : await follow(ports, request, facts, settled);
      if (done === 'done') return;
    }
    throw new ContendedFault(
      `the member of attempt ${attemptIdOf(request)} changed ${mostRounds} times meanwhile`,
    );
  },
});

const follow = async (
  { members, notes }: FollowMemberPorts,
  request: DialRequest,
  { campaign: running, member }: DialFacts,
  settled: Settled,
): Promise<'done' | 'passed'> => {
  const talk = talkEntries(request, settled, member?.segment);
  if (member === undefined || running === undefined || member.progress.attempts >= request.attempt) {
    if (talk.length > 0) await notes.write({ ledger: talk });
    return 'done';
  }
  const ledger = [outcomeEntry(request, settled), ...talk];
  const ended = { ...entryOf(request), at: settledBy(settled.attempt.at) };
  const { progress } = member;
  if (progress.state === 'over') {
    // It ended for another reason while this attempt was underway.
    await notes.write({ ledger, due: { put: [], remove: [ended] } });
    return 'done';
  }
  const next = progressAfter(running, progress, settled.attempt, dispositionOf(settled));
  if ((await members.advance(member, progress.attempts, next)) === 'passed') return 'passed';
  const put = nextEntries(running, request, next, settled);
  await notes.write({
    ledger: [...ledger, ...(next.state === 'over' ? [overEntry(member, next)] : [])],
    due: { put, remove: [ended].filter((entry) => !put.some((other) => isSame(entry, other))) },
  });
  return 'done';
};

const nextEntries = (
  { campaign }: NonNullable<DialFacts['campaign']>,
  request: DialRequest,
  next: MemberProgress,
  { attempt }: Settled,
): readonly DueEntry[] => (next.state === 'over' ? [] : [dueAfter(campaign, request, next, attempt)]);

const outcomeEntry = (
  { campaign, key }: DialRequest,
  { attempt: { attemptId, at, outcome }, from, reason }: Settled,
): LedgerEntry => ({
  campaign,
  key,
  attemptId,
  at,
  kind: 'outcome',
  outcome,
  from,
  ...(reason === undefined ? {} : { reason }),
});

const talkEntries = (
  { campaign, key }: DialRequest,
  { attempt: { attemptId, at }, talk }: Settled,
  segment: string | undefined,
): readonly LedgerEntry[] => {
  if (talk === undefined) return [];
  const { disposition, talkSeconds, holdSeconds, afterContactWorkSeconds } = talk;
  const figures = { disposition, segment, talkSeconds, holdSeconds, afterContactWorkSeconds };
  return [{ campaign, key, attemptId, at, kind: 'talk', ...figures }];
};

const dispositionOf = ({ talk }: Settled): DispositionCode | undefined =>
  talk?.disposition === 'not-recorded' ? undefined : talk?.disposition;

/** Sends each settled attempt to whom it concerns: members of campaigns, or promised callbacks. */
export const followUps = (to: {
  readonly members: AttemptFollowUp;
  readonly callbacks: AttemptFollowUp;
}): AttemptFollowUp => ({
  after: (settled) =>
    (readMemberAttempt(settled.attempt.attemptId) === undefined ? to.callbacks : to.members).after(settled),
});
