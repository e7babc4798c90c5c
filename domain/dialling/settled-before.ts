import type { Standing } from './carry-out.ts';
import { type Circumstances, type Decision, decide } from './decide.ts';
import type { CallPorts, DialPorts, GatePorts } from './dial-ports.ts';
import { expire } from './expire.ts';
import { ContendedFault } from './faults.ts';
import { attemptIdOf, type PastAttempt } from './model.ts';
import type { DialFacts } from './ports.ts';
import { fullSegments } from './why-it-ends.ts';

export type ToCall = Standing & { readonly decision: Extract<Decision, { what: 'call' }> };

export type DecidingPorts = Omit<CallPorts, 'calls'> & GatePorts & Pick<DialPorts, 'reader' | 'sums'>;

export type CircumstancesOf = (facts: DialFacts) => Circumstances;

export const circumstances = async (
  { lists, sums, clock }: Pick<DialPorts, 'lists' | 'sums' | 'clock'>,
  read: readonly DialFacts[],
): Promise<CircumstancesOf> => {
  const nationalLists = await lists.current();
  const full = new Map<string, ReadonlySet<string>>();
  for (const { campaign: running } of read) {
    if (running === undefined || full.has(running.campaign.name)) continue;
    const { campaign } = running;
    const counts = Object.keys(campaign.quotas).length > 0;
    full.set(campaign.name, counts ? fullSegments(campaign, await sums(campaign.name)) : new Set());
  }
  return ({ campaign }) => ({
    now: clock.now(),
    nationalLists,
    full: full.get(campaign?.campaign.name ?? '') ?? new Set(),
  });
};

const mostRounds = 5;

/**
 * The decision, once no attempt is in its way that nobody will ever hear of again, and none that led to nothing yet. Afterwards the order is
 * looked at anew: whoever else did the same may have died before it was written.
 */
export const settledBefore = async (
  ports: DecidingPorts,
  { request, facts }: Omit<Standing, 'decision'>,
  circumstancesOf: CircumstancesOf,
): Promise<Standing> => {
  let standing = facts;
  for (let round = 0; round < mostRounds; round += 1) {
    const decision = decide(ports, request, standing, circumstancesOf(standing));
    if (decision.what === 'expire') await expire(ports)(request.key, decision.active);
    else if (decision.what === 'follow') await follow(ports, request.key, decision.attempt);
    else return { request, facts: standing, decision };
    const [again] = await ports.reader.read([request]);
    if (again === undefined) break;
    standing = again;
  }
  throw new ContendedFault(`attempt ${attemptIdOf(request)} could not be decided in ${mostRounds} rounds`);
};

const follow = (
  { followUp }: Pick<DecidingPorts, 'followUp'>,
  key: string,
  attempt: PastAttempt,
): Promise<void> => followUp.after({ key, attempt, talk: undefined, from: 'sweep' });
