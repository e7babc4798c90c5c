import type { Campaign, RunningCampaign } from '../../../domain/campaign/model.ts';
import { isRunning } from '../../../domain/promise/model.ts';
import { localMoment } from '../oracle/calendar.ts';
import type { Ground } from '../storm.ts';
import { type Functions, worked } from './functions.ts';
import { deploymentZone, minute, type OperatorAct, type Plan } from './plan.ts';
import type { Stores } from './stores.ts';

export interface OperatorsPorts {
  readonly plan: Plan;
  readonly stores: Stores;
  readonly functions: Functions;
  readonly clock: { now(): Date };
}

/** Operators and callers by the plan; and the schedules that start functions. */
export const operate = (ground: Ground, ports: OperatorsPorts): void => {
  const { scheduler, storm } = ground;
  const { plan, stores, functions } = ports;
  for (const { campaign, acts, reimport } of plan.campaigns) {
    for (const { at, act } of acts) scheduler.at(at, () => void change(ports, campaign.name, act));
    if (reimport !== undefined) {
      scheduler.at(reimport.at, () => {
        void stores.members.add(reimport.members);
        tick(0);
      });
    }
  }
  for (const { at, key } of plan.refusals) {
    const refusal = { purpose: 'all', at: new Date(at), source: `caller ${key}` } as const;
    const hear = async (): Promise<void> => {
      if (!worked(await functions.refuse.invoke({ key, refusal })))
        scheduler.after(minute, () => void hear());
    };
    scheduler.at(at, () => void hear());
  }
  for (const [index, { at, number }] of plan.promises.entries()) {
    const ask = async (): Promise<void> => {
      const request = {
        contactId: `inbound-${index}`,
        customerId: undefined,
        callerNumber: number,
        keyedNumber: undefined,
      } as const;
      const ending = await functions.promise.invoke({ ...request, need: 'agent', language: 'fr' });
      if (!worked(ending)) scheduler.after(minute, () => void ask());
      else sweep();
    };
    scheduler.at(at, () => void ask());
    if (index === 2) {
      scheduler.at(
        at + 90 * minute,
        () => void functions.withdraw.invoke({ callerNumber: number, keyedNumber: undefined, need: 'agent' }),
      );
    }
  }

  // A schedule starts its function each minute; here only those minutes happen in which there can be something to do.
  let ticking = Number.POSITIVE_INFINITY;
  const tick = (instant: number): void => {
    const at = Math.ceil(Math.max(instant, scheduler.now() + 1) / minute) * minute;
    if (at >= ticking && ticking > scheduler.now()) return;
    ticking = at;
    scheduler.at(at, () => {
      if (ticking === at) ticking = Number.POSITIVE_INFINITY;
      void run();
    });
  };
  let idleMinutes = 1;
  const run = async (): Promise<void> => {
    const before = stores.due.changes();
    await functions.queueDue.invoke(undefined);
    for (const { campaign } of await stores.campaigns.all()) {
      if ((await stores.counting.waiting(campaign.name, 1)).length > 0)
        await functions.tally.invoke(campaign.name);
    }
    // A run that changed nothing (closed windows, nobody free) changes nothing a minute later either, as a rule.
    idleMinutes = stores.due.changes() === before ? Math.min(storm.isOver ? 360 : 90, idleMinutes * 2) : 1;
    tick(await nextWork());
  };
  const nextWork = async (): Promise<number> => {
    const now = scheduler.now();
    let next = Math.ceil((now + (storm.isOver ? 360 : 60) * minute) / (5 * minute)) * 5 * minute;
    for (const { campaign, state } of await stores.campaigns.all()) {
      const isOver = state === 'stopped' || state === 'complete';
      if (state === 'running' && stores.members.hasFresh(campaign.name))
        next = Math.min(next, opensFrom(campaign, now + idleMinutes * minute));
      if ((await stores.counting.waiting(campaign.name, 1)).length > 0)
        next = Math.min(next, now + idleMinutes * minute);
      if (state !== 'running' && !isOver) continue;
      for (const entry of stores.due.all()) {
        if (entry.campaign !== campaign.name) continue;
        const at = Math.max(entry.at.getTime(), now + idleMinutes * minute);
        // Campaigns that are over are looked at each five minutes.
        next = Math.min(next, isOver ? Math.ceil(at / (5 * minute)) * 5 * minute : opensFrom(campaign, at));
      }
    }
    return next;
  };
  scheduler.at(plan.start + 5 * minute, () => tick(0));
  stores.due.onPut((at) => {
    if (at > scheduler.now()) tick(at);
  });

  let sweeping = false;
  const sweep = (): void => {
    if (sweeping) return;
    sweeping = true;
    const again = async (): Promise<void> => {
      await functions.sweepPromises.invoke(undefined);
      const running = stores.promises.all().filter(isRunning);
      const waitsForPeople = running.every(({ work }) => work.escalation?.state === 'started');
      if (running.length === 0) sweeping = false;
      else scheduler.after((waitsForPeople ? 180 : 15) * minute, () => void again());
    };
    scheduler.after(minute, () => void again());
  };
  stores.promises.onMade(sweep);
};

/** Nights in which a campaign's windows are closed are skipped, six hours at a time at most. */
const opensFrom = ({ windows }: Campaign, instant: number): number => {
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const at = instant + ahead * 30 * minute;
    const local = localMoment(deploymentZone, at);
    const near = (time: string, hours: number): string =>
      `${String(Math.min(24, Math.max(0, Number(time.slice(0, 2)) + hours))).padStart(2, '0')}${time.slice(2)}`;
    const isNear = windows.some(
      ({ day, from, to }) => day === local?.day && near(from, -3) <= local.time && local.time <= near(to, 3),
    );
    if (isNear) return at;
  }
  return instant + 360 * minute;
};

/** An operator who sees that it did not work does it again; whoever finds it done, or not possible, leaves it. */
const change = async (
  { stores, functions, clock }: OperatorsPorts,
  name: string,
  act: OperatorAct,
): Promise<void> => {
  const standing = await stores.campaigns.find(name);
  if (standing === undefined) return;
  if (act === 'pause' || act === 'stop') {
    for (let round = 0; round < 3; round += 1) {
      const request = { action: act, campaign: name, by: 'operator', why: 'asked for' } as const;
      if (worked(await functions.rest.invoke(request))) return;
    }
    return;
  }
  const from = act === 'start' ? 'draft' : 'paused';
  if (standing.state !== from) return;
  const next: RunningCampaign = {
    ...standing,
    state: 'running',
    revision: standing.revision + 1,
    changedAt: clock.now(),
  };
  const what = act === 'start' ? 'started' : 'resumed';
  await stores.campaigns.write(next, {
    campaign: name,
    revision: next.revision,
    what,
    at: next.changedAt,
    by: 'operator',
    why: 'asked for',
  });
};
