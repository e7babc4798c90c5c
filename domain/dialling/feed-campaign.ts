import type { Campaign, Member, RunningCampaign } from '../campaign/model.ts';
import { localDateOf, localTimeOf, weekdayOf } from '../working-time/local-time.ts';
import { attemptsOf, overEntry } from './next-attempt.ts';
import type { DueEntry } from './ports.ts';
import type { QueueDuePorts, QueuedOfCampaign } from './queue-due.ts';
import { leaseFrom, send, sendLeased } from './send-leased.ts';
import { minutesAfter, secondsAfter } from './times.ts';
import { fullSegments, turnOf } from './why-it-ends.ts';

/** How far ahead of its time an entry may be sent; it is called at its time. */
const aheadSeconds = 60;

/**
 * Sends one campaign's work for the next minutes, at most so many orders.
 *
 * @param place how many orders are before them.
 */
export const feedCampaign =
  (ports: QueueDuePorts) =>
  async (running: RunningCampaign, most: number, place: number): Promise<QueuedOfCampaign> => {
    const { campaign } = running;
    const { name } = campaign;
    const nothing = (because: string): QueuedOfCampaign => ({ campaign: name, due: 0, fresh: 0, because });
    const now = ports.clock.now();
    const today = localDateOf(ports.deploymentZone, now);
    if (today < campaign.firstDay) return nothing(`it begins on ${campaign.firstDay}`);
    const sums = await ports.campaigns.sums(name);
    const turn = turnOf(campaign, sums, today);
    if (turn !== undefined) {
      await ports.campaigns[turn.what](name, turn.why);
      return nothing(turn.why);
    }
    if (!maybeOpen(campaign, ports.deploymentZone, now)) return nothing('its windows are closed');
    const wanted = Math.min(most, await capacity(ports, campaign, place));
    if (wanted <= 0) return nothing('no agent is free');

    const due = await ports.due.upTo(name, secondsAfter(now, aheadSeconds), wanted);
    await sendLeased(ports)(due, place);
    const fresh = await feedFresh(
      ports,
      campaign,
      fullSegments(campaign, sums),
      wanted - due.length,
      place + due.length,
    );
    // The calendar lists members of a reminder for as long as it runs.
    const mayEnd = campaign.kind !== 'reminder' && fresh.exhausted && due.length === 0;
    if (mayEnd && sums.membersOver >= (await ports.listed(name))) {
      const why = `all of its ${sums.membersOver} members are over`;
      await ports.campaigns.complete(name, why);
      return nothing(why);
    }
    return { campaign: name, due: due.length, fresh: fresh.sent };
  };

/** Of calls that are rung, most are not answered: a free agent is worth so many orders a minute. */
const ordersAnAgent = 3;
/**
 * So much work always waits in a progressive campaign, also while all agents talk: whoever becomes free gets a call at once, not with the next
 * minute. Which of it is called when is decided by the agents who are free then.
 */
const standbySeconds = 30;

const capacity = async (
  { floor, tasksWaiting, queueOf, settings }: QueueDuePorts,
  { manner, team, languages }: Campaign,
  place: number,
): Promise<number> => {
  if (manner === 'automated') return Number.POSITIVE_INFINITY;
  const queues = [...new Set(languages.map((language) => queueOf(team, language)))];
  let sum = 0;
  for (const queue of queues) {
    const free = await floor.free(queue);
    sum += manner === 'preview' ? Math.max(0, free - (await tasksWaiting(queue))) : free * ordersAnAgent;
  }
  const standby = Math.floor(settings.callsPerSecond * standbySeconds) - place;
  return manner === 'preview' ? sum : Math.max(sum, standby);
};

const pagesAtMost = 5;

interface Fed {
  readonly sent: number;
  /** Nobody is left whom nobody has called. */
  readonly exhausted: boolean;
}

/** Members that nobody has called yet: each gets its entry before the cursor passes it. */
const feedFresh = async (
  ports: QueueDuePorts,
  { name }: Campaign,
  full: ReadonlySet<string>,
  most: number,
  place: number,
): Promise<Fed> => {
  let sent = 0;
  for (let page = 0; page < pagesAtMost && sent < most; page += 1) {
    const { members, cursor, next } = await ports.members.fresh(name, most - sent);
    if (next === undefined) return { sent, exhausted: true };
    const begin = members.filter(
      ({ progress }) => progress.state === 'waiting' && attemptsOf(progress) === 0,
    );
    const [over, open] = [
      begin.filter((member) => isFull(member, full)),
      begin.filter((member) => !isFull(member, full)),
    ];
    await endFull(ports, over);

    const now = ports.clock.now();
    const lease = leaseFrom(now);
    const entries = open.map((member) => entryOf(member, now, lease));
    await ports.due.change({ put: entries, remove: [] });
    if ((await ports.members.moveCursor(name, cursor, next)) === 'passed') return { sent, exhausted: false };
    const orders = entries
      .filter(({ at }) => at === lease)
      .map(({ campaign, key, attempt }) => ({ request: { campaign, key, attempt, dueAt: lease }, at: now }));
    await send(ports)(orders, place + sent);
    sent += orders.length;
  }
  return { sent, exhausted: false };
};

const isFull = ({ segment }: Member, full: ReadonlySet<string>): boolean =>
  segment !== undefined && full.has(segment);

/** The lease, or the member's own day. */
const entryOf = ({ campaign, key, notBefore, progress }: Member, now: Date, lease: Date): DueEntry => ({
  campaign,
  key,
  attempt: progress.attempts + 1,
  at: notBefore !== undefined && notBefore > now ? notBefore : lease,
});

/** Their segment has all the answers it needs before anybody called them. */
const endFull = async (
  { members, notes, clock }: Pick<QueueDuePorts, 'members' | 'notes' | 'clock'>,
  full: readonly Member[],
): Promise<void> => {
  if (full.length === 0) return;
  const ended = full.map((member) => {
    const { attempts } = member.progress;
    const over = { state: 'over', attempts, end: { why: 'quota-full' }, at: clock.now() } as const;
    return { member, over };
  });
  for (const { member, over } of ended) await members.advance(member, over.attempts, over);
  await notes.write({ ledger: ended.map(({ member, over }) => overEntry(member, over)) });
};

/**
 * The gate decides in the member's own zone; this only spares it a night of refusals. A campaign's windows are closed when they are closed in the
 * deployment's zone and for three hours on either side of it.
 */
const maybeOpen = ({ windows }: Campaign, timeZone: string, now: Date): boolean =>
  windows.length === 0 ||
  halfHours.some((half) => {
    const instant = minutesAfter(now, half * 30);
    const [day, time] = [weekdayOf(localDateOf(timeZone, instant)), localTimeOf(timeZone, instant)];
    return windows.some((window) => window.day === day && window.from <= time && time < window.to);
  });
const halfHours = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
