import type { Member, MemberEnd, RunningCampaign } from '../campaign/model.ts';
import type { GatePorts } from './dial-ports.ts';
import type {
  ActiveAttempt,
  Allowed,
  CallOrder,
  DialRequest,
  GateQuestion,
  LedgerEntry,
  NationalList,
  PastAttempt,
  Refused,
} from './model.ts';
import { attemptIdOf } from './model.ts';
import { attemptsOf, dueAfter, overEntry, pastAttempt } from './next-attempt.ts';
import type { DialFacts, DueEntry } from './ports.ts';
import { leaseMinutes, minutesAfter, settledBy } from './times.ts';

/** What is to be done with one order, by what is known now. */
export type Decision =
  /** Nobody's business, or not now: nothing happens to anybody. What must stand beside it is written again; the order's own entry goes unless `keep`. */
  | {
      readonly what: 'nothing';
      readonly why: 'gone' | 'paused' | 'underway' | 'passed' | 'number-busy';
      readonly put?: DueEntry | undefined;
      readonly ledger?: readonly LedgerEntry[] | undefined;
      readonly keep?: boolean | undefined;
    }
  /** It is settled, and what it leads to is not done: that comes first, and then decide again. */
  | { readonly what: 'follow'; readonly attempt: PastAttempt }
  /** Nothing was heard of an attempt for too long: it is `unknown`, and then decide again. */
  | { readonly what: 'expire'; readonly active: ActiveAttempt }
  | { readonly what: 'end'; readonly end: MemberEnd }
  | { readonly what: 'refused'; readonly verdict: Refused }
  | {
      readonly what: 'call';
      readonly member: Member;
      readonly running: RunningCampaign;
      readonly verdict: Allowed;
    };

export interface Circumstances {
  readonly now: Date;
  readonly nationalLists: Readonly<Record<string, NationalList>>;
  /** Segments of the campaign whose quota is full. */
  readonly full: ReadonlySet<string>;
}

const busyNumberMinutes = 10;

export const decide = (
  ports: Pick<GatePorts, 'gate' | 'settings' | 'deploymentZone'>,
  request: DialRequest,
  { campaign: running, member, number }: DialFacts,
  circumstances: Circumstances,
): Decision => {
  const { now } = circumstances;
  if (running === undefined || member === undefined) return { what: 'nothing', why: 'gone' };
  const { progress } = member;
  // Before all else: an attempt that is underway is waited for, also of a member who is over for another reason.
  if (number.active?.attemptId === attemptIdOf(request)) return occupied(request, number.active, now);
  if (progress.state === 'over' || progress.attempts + 1 !== request.attempt)
    return passed(running, member, number, request, now);
  const settled = pastAttempt(number, request);
  if (settled !== undefined) return { what: 'follow', attempt: settled };
  if (number.active !== undefined) return occupied(request, number.active, now);
  if (running.state === 'paused' || running.state === 'draft')
    return { what: 'nothing', why: 'paused', keep: true };
  if (running.state !== 'running') return { what: 'end', end: { why: 'campaign-over' } };
  if (member.segment !== undefined && circumstances.full.has(member.segment))
    return { what: 'end', end: { why: 'quota-full' } };
  const verdict = ports.gate(questionOf(ports, request, running, member, number, circumstances));
  return verdict.allowed ? { what: 'call', member, running, verdict } : { what: 'refused', verdict };
};

/**
 * Somebody else was there first. What they may have left undone when they died is done again: the outcomes of the order's attempt and of the
 * member's latest, the end, the next entry.
 */
const passed = (
  { campaign }: RunningCampaign,
  member: Member,
  number: DialFacts['number'],
  request: DialRequest,
  now: Date,
): Decision => {
  const { progress } = member;
  const of = { campaign: campaign.name, key: request.key };
  const last = pastAttempt(number, { ...of, attempt: progress.attempts });
  const own = request.attempt === progress.attempts ? undefined : pastAttempt(number, request);
  const outcomes = [last, own].flatMap((past) =>
    past === undefined ? [] : [outcomeEntry(of.campaign, of.key, past)],
  );
  if (progress.state === 'over')
    return { what: 'nothing', why: 'passed', ledger: [...outcomes, overEntry(member, progress)] };
  const next = { ...of, attempt: progress.attempts + 1 };
  const underway = number.active?.attemptId === attemptIdOf(next) ? number.active : undefined;
  const resting =
    last === undefined ? { ...next, at: request.dueAt ?? now } : dueAfter(campaign, member, progress, last);
  const put = underway === undefined ? resting : { ...next, at: settledBy(underway.at) };
  return { what: 'nothing', why: 'passed', put, ledger: outcomes };
};

const outcomeEntry = (
  campaign: string,
  key: string,
  { attemptId, at, outcome }: PastAttempt,
): LedgerEntry => ({
  campaign,
  key,
  attemptId,
  at,
  kind: 'outcome',
  outcome,
  from: 'sweep',
});

/** Whoever finds an attempt may not dial this number. */
const occupied = (request: DialRequest, active: ActiveAttempt, now: Date): Decision => {
  const { campaign, key, attempt } = request;
  if (now >= settledBy(active.at)) return { what: 'expire', active };
  return active.attemptId === attemptIdOf(request)
    ? {
        what: 'nothing',
        why: 'underway',
        put: { campaign, key, attempt, at: settledBy(active.at) },
        // By now its own consumer has said so, unless it died.
        ledger:
          now >= minutesAfter(active.at, leaseMinutes / 2) ? [allowedEntry(key, active, undefined)] : [],
      }
    : {
        what: 'nothing',
        why: 'number-busy',
        put: { campaign, key, attempt, at: minutesAfter(now, busyNumberMinutes) },
      };
};

export const allowedEntry = (
  key: string,
  { attemptId, campaign, at, verdict }: Omit<ActiveAttempt, 'manner' | 'purpose'>,
  contactId: string | undefined,
): LedgerEntry => ({ campaign, key, attemptId, at, kind: 'allowed', verdict, contactId });

export const questionOf = (
  { settings, deploymentZone }: Pick<GatePorts, 'settings' | 'deploymentZone'>,
  request: DialRequest,
  { campaign, state }: RunningCampaign,
  member: Member,
  record: DialFacts['number'],
  { now, nationalLists }: Pick<Circumstances, 'now' | 'nationalLists'>,
): GateQuestion => {
  const { name, kind, windows, firstDay, lastDay, mostAttempts } = campaign;
  const { number, country, timeZone, consent, progress } = member;
  return {
    now,
    number,
    attemptId: attemptIdOf(request),
    campaign: { name, kind, state, windows, firstDay, lastDay, mostAttempts },
    deploymentZone,
    person: { country, timeZone, consent, attempts: attemptsOf(progress), askedAt: undefined },
    callerId: callerIdOf(campaign.callerIds, member.key),
    record,
    nationalLists,
    settings,
  };
};

/** One of the campaign's, and for the same person always the same one. */
export const callerIdOf = (callerIds: readonly string[], key: string): string | undefined =>
  callerIds.at(
    [...key].reduce((sum, character) => sum + character.charCodeAt(0), 0) % (callerIds.length || 1),
  );

export const orderOf = (
  request: DialRequest,
  { campaign }: RunningCampaign,
  member: Member,
  callerId: string,
): CallOrder => ({
  attemptId: attemptIdOf(request),
  campaign: campaign.name,
  kind: campaign.kind,
  manner: campaign.manner,
  number: member.number,
  callerId,
  language: member.language,
  team: campaign.team,
  need: campaign.need,
  customerId: member.customerId,
  segment: member.segment,
  scriptId: campaign.script,
  appointmentId: member.appointmentId,
  slotId: member.slotId,
  promiseId: undefined,
  conversationId: undefined,
  agentId: undefined,
  taskContactId: undefined,
  ringSeconds: campaign.ringSeconds,
  answeringMachine: campaign.answeringMachine,
});
