import { type Campaign, purposeOf } from '../../../domain/campaign/model.ts';
import type { CampaignBook } from '../../../domain/campaign/ports.ts';
import type { Grant, Refusal } from '../../../domain/dialling/model.ts';
import type { NumberBook, Pace } from '../../../domain/dialling/ports.ts';
import type { Dial } from '../services/call.ts';
import type { Ground } from '../storm.ts';
import { minute, type Person, type Plan } from '../world/plan.ts';
import { whyForbidden } from './forbidden.ts';

interface Claim {
  readonly attemptId: string;
  readonly key: string;
  readonly at: number;
  /** What the person had said by then: whoever claims has to know it, because a word of theirs changes the revision. */
  readonly refusals: readonly Refusal[];
  readonly consents: readonly Grant[];
  isGivenBack: boolean;
}

/** Knows what really happened, and says when something must not have. */
export interface Oracle {
  /** The book of numbers, looked over its shoulder: at the very moment at which something takes effect. */
  watchedNumbers(numbers: NumberBook): NumberBook;
  watchedPace(pace: Pace): Pace;
  watchedCampaigns(campaigns: CampaignBook): CampaignBook;
  placed(dial: Dial): void;
  promiseMade(promiseId: string, at: number): void;
  readonly claims: readonly Claim[];
}

/** A function of ours runs for a minute at most, so what it read may be that old when the telephone rings. */
const grace = 90_000;

export const oracleOf = (ground: Ground, plan: Plan, dials: () => readonly Dial[]): Oracle => {
  const { scheduler, violation } = ground;
  const byNumber = new Map(plan.persons.map((person) => [person.number, person]));
  const campaigns = new Map<string, Campaign>(
    plan.campaigns.map(({ campaign }) => [campaign.name, campaign]),
  );
  const said = new Map(
    plan.persons.map(({ key, record }) => [
      key,
      { refusals: [...record.refusals], consents: [...record.consents] },
    ]),
  );
  const claims: Claim[] = [];
  const lastClaim = new Map<string, Claim>();
  const states = new Map<string, { readonly state: string; readonly since: number }>();
  const promisedAt = new Map<string, number>();
  const grants: { readonly at: number; readonly count: number }[] = [];

  const watchedNumbers = (numbers: NumberBook): NumberBook => ({
    ...numbers,
    claim: async (seen, active) => {
      const answer = await numbers.claim(seen, active);
      if (answer === 'claimed') {
        const { attemptId } = active;
        const known = said.get(seen.key);
        const claim: Claim = {
          attemptId,
          key: seen.key,
          at: scheduler.now(),
          refusals: [...(known?.refusals ?? [])],
          consents: [...(known?.consents ?? [])],
          isGivenBack: false,
        };
        claims.push(claim);
        lastClaim.set(attemptId, claim);
      }
      return answer;
    },
    giveBack: async (key, attemptId, seenRevision) => {
      const before = await numbers.find(key);
      await numbers.giveBack(key, attemptId, seenRevision);
      const after = await numbers.find(key);
      const claim = lastClaim.get(attemptId);
      if (claim !== undefined && before.active !== undefined && after.active === undefined)
        claim.isGivenBack = true;
    },
    note: async (key, words) => {
      await numbers.note(key, words);
      const known = said.get(key) ?? { refusals: [], consents: [] };
      said.set(key, known);
      known.refusals.push(...(words.refusals ?? []));
      known.consents.push(...(words.consents ?? []));
    },
  });

  const placed = (dial: Dial): void => {
    const { attemptId, number, campaign: name } = dial.order;
    const person = byNumber.get(number);
    const others = dials().filter((other) => other !== dial);
    if (others.some(({ order }) => order.attemptId === attemptId)) {
      violation('dialled-twice', `${attemptId} makes ${dial.contactId} ring after another contact`);
    }
    const overlapping = others.find((other) => other.order.number === number && other.endedAt === undefined);
    if (overlapping !== undefined) {
      violation(
        'calls-overlap',
        `${dial.contactId} (${attemptId}) rings while ${overlapping.contactId} is on`,
      );
    }
    const claim = lastClaim.get(attemptId);
    if (claim === undefined) violation('dialled-without-claim', `${attemptId} was never claimed`);
    else if (claim.isGivenBack)
      violation('dialled-after-give-back', `${attemptId} was given back before it was dialled`);
    if (person === undefined) violation('dialled-a-stranger', `${number} is nobody's`);
    else checkForbidden(dial, person, claim, others);
    checkState(name, attemptId);
  };

  const checkForbidden = (
    dial: Dial,
    person: Person,
    claim: Claim | undefined,
    others: readonly Dial[],
  ): void => {
    const { campaign: name, promiseId, attemptId } = dial.order;
    const campaign = campaigns.get(name);
    const purpose = campaign === undefined ? 'service' : purposeOf(campaign);
    const members = plan.campaigns.find((one) => one.campaign.name === name);
    const member =
      members?.members.find(({ key }) => key === person.key) ??
      members?.reimport?.members.find(({ key }) => key === person.key);
    const forbiddenAt = (now: number): readonly string[] =>
      whyForbidden({
        now,
        person,
        purpose,
        campaign,
        member,
        refusals: claim?.refusals ?? said.get(person.key)?.refusals ?? [],
        consents: claim?.consents ?? said.get(person.key)?.consents ?? [],
        nationalLists: plan.nationalLists,
        settings: plan.settings,
        calls: others
          .filter(({ order }) => order.number === dial.order.number)
          .map(({ at, order }) => {
            const of = campaigns.get(order.campaign);
            return { at, purpose: of === undefined ? ('service' as const) : purposeOf(of) };
          }),
        askedAt: promiseId === undefined ? undefined : promisedAt.get(promiseId),
      });
    // At a boundary what was allowed when it was asked may ring a moment later.
    const reasons = forbiddenAt(dial.at);
    if (reasons.length > 0 && forbiddenAt(dial.at - grace).length > 0) {
      violation('forbidden', `${attemptId} (${dial.contactId}, ${purpose}): ${reasons.join('; ')}`);
    }
    if (campaign === undefined) return;
    const placedBefore = others.filter(
      ({ order }) => order.number === dial.order.number && order.campaign === name,
    ).length;
    if (placedBefore >= campaign.mostAttempts) {
      violation('too-many-attempts', `${attemptId} is call ${placedBefore + 1} of ${campaign.mostAttempts}`);
    }
  };

  const checkState = (name: string, attemptId: string): void => {
    if (!campaigns.has(name)) return;
    const standing = states.get(name);
    if (standing === undefined || standing.state === 'running') return;
    if (scheduler.now() - standing.since > grace) {
      violation('dialled-while-not-running', `${attemptId} rings while ${name} is ${standing.state}`);
    }
  };

  const granted = (count: number): void => {
    const now = scheduler.now();
    const { callsPerSecond, burst } = plan.settings;
    grants.push({ at: now, count });
    while ((grants[0]?.at ?? now) < now - minute) grants.shift();
    let sum = 0;
    for (const grant of grants.toReversed()) {
      sum += grant.count;
      const most = burst + ((now - grant.at) / 1000) * callsPerSecond;
      if (sum > most + 1e-6) {
        violation('too-fast', `${sum} calls were let go in ${now - grant.at} ms`);
        return;
      }
    }
  };

  return {
    watchedNumbers,
    watchedPace: (pace) => ({
      take: async (wanted) => {
        const answer = await pace.take(wanted);
        granted(answer.granted);
        return answer;
      },
    }),
    watchedCampaigns: (book) => ({
      ...book,
      write: async (next, change) => {
        const answer = await book.write(next, change);
        if (answer === 'written')
          states.set(next.campaign.name, { state: next.state, since: scheduler.now() });
        return answer;
      },
    }),
    placed,
    claims,
    promiseMade: (promiseId, at) => promisedAt.set(promiseId, at),
  };
};
