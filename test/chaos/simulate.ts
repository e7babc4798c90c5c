import type { DialRequest } from '../../domain/dialling/model.ts';
import type { DialQueue } from '../../domain/dialling/ports.ts';
import type { Evidence } from '../../domain/dialling/settle.ts';
import type { AnyFault } from './faults.ts';
import { finalChecks, seenIn } from './oracle/final.ts';
import { oracleOf } from './oracle/oracle.ts';
import type { PlantedBug } from './planted/planted-bug.ts';
import { randomOf } from './random.ts';
import { schedulerFrom } from './scheduler.ts';
import type { RecordNews } from './services/call.ts';
import { connectOf } from './services/connect.ts';
import { feedOf } from './services/feed.ts';
import { queueOf } from './services/queue.ts';
import { type Ground, stormOf } from './storm.ts';
import { agentsOf } from './world/agents.ts';
import { type Functions, functionsOf } from './world/functions.ts';
import { operate } from './world/operators.ts';
import { peopleOf } from './world/people.ts';
import { planOf } from './world/plan.ts';
import { storesOf } from './world/stores.ts';

/** Something that must never be. */
export interface Violation {
  readonly rule: string;
  readonly words: string;
}

/** What one seed led to. */
export interface Run {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly faults: Readonly<Partial<Record<AnyFault, number>>>;
  /** Counts by what was seen: outcomes, ends of members, promises, refusals. */
  readonly seen: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Line by line what happened, when it was asked for. */
  readonly story: readonly string[];
}

/**
 * One run: a storm over the real use cases, then calm weather for some days, then the checks. The seed decides everything.
 *
 * @param bug planted in the ports, to see that it is found.
 * @param tells whether the story is written down.
 */
export const simulate = async (
  seed: number,
  { bug, tells = false }: { readonly bug?: PlantedBug | undefined; readonly tells?: boolean } = {},
): Promise<Run> => {
  const random = randomOf(seed);
  const plan = planOf(random);
  const scheduler = schedulerFrom(plan.start, random.fork('scheduler'));
  const clock = { now: () => new Date(scheduler.now()) };
  const story: string[] = [];
  const violations: Violation[] = [];
  const note = (words: () => string): void => {
    if (tells) story.push(`${new Date(scheduler.now()).toISOString()} ${words()}`);
  };
  const violation = (rule: string, words: string): void => {
    note(() => `✗✗✗ ${rule}: ${words}`);
    violations.push({ rule, words });
  };
  const storm = stormOf(random, note);
  const ground: Ground = { scheduler, storm, note, violation };
  note(() => JSON.stringify({ plan }, undefined, 1));

  const base = storesOf(plan, clock);
  const planted = bug?.stores?.(base, clock, plan) ?? base;
  const oracle = oracleOf(ground, plan, () => connect.dials);
  const stores = {
    ...planted,
    numbers: { ...planted.numbers, ...oracle.watchedNumbers(planted.numbers) },
    pace: oracle.watchedPace(planted.pace),
    campaigns: oracle.watchedCampaigns(planted.campaigns),
  };
  stores.promises.onMade(({ id, promisedAt }) => oracle.promiseMade(id, promisedAt.getTime()));

  const functions: Functions = functionsOf(ground, {
    plan,
    clock,
    stores,
    connect: () => connect,
    queue: { send: async (requests, delaySeconds) => queue.send(requests, delaySeconds) } satisfies DialQueue,
    backlog: () => queue.waiting(),
    bug,
  });
  const queue = queueOf<DialRequest>(ground, {
    name: 'dial-requests',
    visibilitySeconds: 360,
    mostReceives: 5,
    batchSize: 10,
    consume: (requests) => functions.dial.invoke(requests),
    deletesFirst: bug?.deletesFirst ?? false,
  });
  const events = feedOf<Evidence>(ground, 'contact-events', (evidence) =>
    functions.settleEvent.invoke(evidence),
  );
  const records = feedOf<RecordNews>(ground, 'contact-records', (news) =>
    functions.settleRecord.invoke(news),
  );
  const agents = agentsOf(ground, { plan, functions, connect: () => connect, records });
  const connect = connectOf(ground, {
    people: peopleOf(plan, random.fork('people')),
    agents: plan.agents,
    news: { scheduler, random: random.fork('news'), events, records },
    callsPerSecond: plan.settings.callsPerSecond,
    burst: plan.settings.burst,
    onPlaced: oracle.placed,
    onTalk: agents.talk,
    onTask: agents.takeTask,
  });
  operate(ground, { plan, stores, functions, clock });

  const until = async (instant: number): Promise<void> => {
    await scheduler.runUntil(instant, () => violations.length > 0);
  };
  await until(plan.stormEnds);
  storm.end();
  note(() => '~~~ the storm is over ~~~');
  await until(plan.ends);
  if (violations.length === 0)
    await finalChecks({
      ground,
      plan,
      stores,
      dials: connect.dials,
      queue,
      wasPartial: storm.counts.partial !== undefined,
    });
  return { seed, violations, faults: storm.counts, seen: seenIn(plan, stores, connect.dials), story };
};
