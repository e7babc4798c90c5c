import { callPurposes } from '../../campaign/model.ts';
import type { Asked } from './asked.ts';
import { allows, type Finding, forbids, forbidsUntil, minuteMs } from './finding.ts';
import { instantAt, isZone, localMoment } from './local-moment.ts';

/** How soon to look again where a person has to do something first. */
export const lookAgainMs = 15 * minuteMs;

const final: readonly string[] = ['stopped', 'complete'];

/** Only a running campaign calls. Paused or not started: somebody may change that at any moment. */
export const campaignState = ({ question: { campaign }, now }: Asked): readonly Finding[] => {
  const facts = { state: campaign.state };
  if (campaign.state === 'running') return [allows('gate.campaign-state', facts)];
  return final.includes(campaign.state)
    ? [forbids('gate.campaign-state', facts)]
    : [forbidsUntil('gate.campaign-state', now + lookAgainMs, facts)];
};

/** What waiting does not change: a campaign that is over. */
export const campaignIsOver = (asked: Asked): readonly Finding[] =>
  final.includes(asked.question.campaign.state) ? campaignState(asked) : [];

const isLocalDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Today, where the campaign is run from; undefined: that place is unknown. */
const today = ({ question: { deploymentZone }, now }: Asked): string | undefined =>
  isZone(deploymentZone) ? localMoment(deploymentZone, now).date : undefined;

export const firstDay = (asked: Asked): readonly Finding[] => {
  const { campaign, deploymentZone } = asked.question;
  const date = today(asked);
  if (date === undefined || !isLocalDate(campaign.firstDay)) return [forbids('gate.first-day')];
  const facts = { firstDay: campaign.firstDay };
  return date >= campaign.firstDay
    ? [allows('gate.first-day', facts)]
    : [forbidsUntil('gate.first-day', instantAt(deploymentZone, campaign.firstDay, 0), facts)];
};

export const lastDay = (asked: Asked): readonly Finding[] => {
  const { campaign } = asked.question;
  const date = today(asked);
  if (date === undefined || !isLocalDate(campaign.lastDay)) return [forbids('gate.last-day')];
  const facts = { lastDay: campaign.lastDay };
  return [date <= campaign.lastDay ? allows('gate.last-day', facts) : forbids('gate.last-day', facts)];
};

export const attemptsLeft = ({ question: { campaign, person } }: Asked): readonly Finding[] => {
  const facts = { attempts: String(person.attempts), most: String(campaign.mostAttempts) };
  const readable = Number.isInteger(person.attempts) && person.attempts >= 0;
  return [
    readable && person.attempts < campaign.mostAttempts
      ? allows('gate.attempts-left', facts)
      : forbids('gate.attempts-left', facts),
  ];
};

/** From the kind, so that a campaign cannot choose a milder one. */
export const purpose = ({ purpose: known, countries }: Asked): readonly Finding[] => [
  callPurposes.includes(known) && countries.length > 0
    ? allows('gate.purpose', { purpose: known })
    : forbids('gate.purpose'),
];

/** Whose rules were asked: of the number, and of the address where it is in another country. */
export const country = ({ countries }: Asked): readonly Finding[] =>
  countries.flatMap(({ country: code, effective: { rules, loosenedOn, ignored } }) => [
    allows('gate.country', {
      country: code,
      from: rules.from,
      ...(loosenedOn !== undefined && { loosenedOn }),
    }),
    ...(ignored ? [allows('gate.loosening-ignored', { country: code })] : []),
  ]);
