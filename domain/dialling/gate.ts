import { type Asked, ask, type Unreadable } from './gate/asked.ts';
import { basis, ownRefusal, silence } from './gate/basis.ts';
import { callerId } from './gate/caller-id.ts';
import {
  attemptsLeft,
  campaignIsOver,
  campaignState,
  country,
  firstDay,
  lastDay,
  purpose,
} from './gate/campaign.ts';
import { type Finding, forbids, forbidsUntil, hourMs, instantFact } from './gate/finding.ts';
import { localMoment } from './gate/local-moment.ts';
import { nationalList } from './gate/national-list.ts';
import { attemptActive, mostAttempts, spacing } from './gate/often.ts';
import { openFrom, someWindow, window } from './gate/window.ts';
import { zone } from './gate/zone.ts';
import type { GateQuestion, Reason, Verdict } from './model.ts';

type Rule = (asked: Asked) => readonly Finding[];

/** What waiting does not change, apart from what people do. */
const lasting: readonly Rule[] = [
  purpose,
  country,
  ownRefusal,
  basis,
  nationalList,
  zone,
  lastDay,
  attemptsLeft,
  callerId,
];

/** Every rule must say yes. */
const gateRules: readonly Rule[] = [
  campaignState,
  firstDay,
  ...lasting,
  silence,
  window,
  mostAttempts,
  spacing,
  attemptActive,
];

/**
 * Whether this number may be called now, for this purpose. Whatever is missing, unreadable or unknown is a no with its reason. Pure: two
 * askers with the same facts get the same answer, and the facts behind it go to the ledger.
 */
export const gate = (question: GateQuestion): Verdict => {
  const asked = ask(question);
  return isAsked(asked)
    ? verdictOf(
        gateRules.flatMap((rule) => rule(asked)),
        asked,
      )
    : refuseUnread(asked, question);
};

const foreseen: readonly Rule[] = [campaignIsOver, ...lasting, someWindow];

/**
 * The same without what waiting changes: window, holidays, spacing, caps, an active attempt, a campaign that has not begun. What it refuses
 * now would be refused later as well, so it tells before the start how many will be skipped, and why.
 */
export const foresee = (question: GateQuestion): Verdict => {
  const asked = ask(question);
  return isAsked(asked)
    ? verdictOf(
        foreseen.flatMap((rule) => rule(asked)),
        asked,
      )
    : refuseUnread(asked, question);
};

const isAsked = (asked: Asked | readonly Unreadable[]): asked is Asked => 'question' in asked;

/** Settings can be mended, a clock comes back; a number stays what it is. */
const refuseUnread = (unreadable: readonly Unreadable[], { now }: GateQuestion): Verdict =>
  refusal(
    unreadable.map((one): Finding => {
      if (one.why === 'gate.number') return forbids(one.why, { kind: one.kind });
      if (one.why === 'gate.country') return forbids(one.why, { country: one.country });
      return one.why === 'gate.settings' ? forbidsUntil(one.why, now.getTime() + hourMs) : forbids(one.why);
    }),
    (earliest) => earliest,
  );

const verdictOf = (findings: readonly Finding[], asked: Asked): Verdict =>
  findings.every(({ allows }) => allows)
    ? { allowed: true, because: findings.map(({ reason }) => reason) }
    : refusal(findings, (earliest) => openFrom(asked, earliest), asked);

/** The firmest first: what waiting never changes, then what takes longest. */
const refusal = (
  findings: readonly Finding[],
  openAfter: (earliest: number) => number | undefined,
  asked?: Asked,
): Verdict => {
  const noes = findings.filter((finding) => !finding.allows);
  const until = (finding: (typeof noes)[number]) =>
    finding.notBefore === 'for-ever' ? Number.POSITIVE_INFINITY : finding.notBefore;
  const reasons = [...noes].sort((one, other) =>
    until(one) === until(other) ? 0 : until(other) - until(one),
  );
  const latest = Math.max(...noes.map(until));
  const said = reasons.map(({ reason }) => reason);
  if (latest === Number.POSITIVE_INFINITY) return { allowed: false, reasons: said, notBefore: undefined };
  const opens = openAfter(latest);
  const tooLate = asked === undefined ? undefined : afterLastDay(asked, opens);
  return tooLate === undefined && opens !== undefined
    ? { allowed: false, reasons: said, notBefore: new Date(opens) }
    : { allowed: false, reasons: tooLate === undefined ? said : [tooLate, ...said], notBefore: undefined };
};

/** Waiting helps nobody when the campaign is over by then. */
const afterLastDay = ({ question }: Asked, opens: number | undefined): Reason | undefined =>
  opens !== undefined && localMoment(question.deploymentZone, opens).date > question.campaign.lastDay
    ? { code: 'gate.last-day', facts: { lastDay: question.campaign.lastDay, opens: instantFact(opens) } }
    : undefined;
