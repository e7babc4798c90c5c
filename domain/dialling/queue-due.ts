import type { CampaignBook, CampaignControl } from '../campaign/ports.ts';
import type { Clock } from '../shared/ports.ts';
import type { QueueOf } from './dial-ports.ts';
import { feedCampaign } from './feed-campaign.ts';
import type { OutboundSettings } from './model.ts';
import type { DialNotes, DialQueue, Due, Floor, Members } from './ports.ts';
import { sendLeased } from './send-leased.ts';
import { minutesAfter } from './times.ts';

export interface QueueDuePorts {
  readonly campaigns: CampaignControl & Pick<CampaignBook, 'all'>;
  /** Members on a campaign's lists, as their imports counted them. */
  readonly listed: (campaign: string) => Promise<number>;
  readonly members: Pick<Members, 'fresh' | 'moveCursor' | 'advance'>;
  readonly due: Due;
  readonly notes: DialNotes;
  readonly queue: DialQueue;
  /** Orders that wait in the queue, delayed ones included; about. */
  readonly backlog: () => Promise<number>;
  readonly floor: Floor;
  /** Tasks of preview that wait for an agent, by queue. */
  readonly tasksWaiting: (queue: string) => Promise<number>;
  readonly clock: Clock;
  readonly settings: Pick<OutboundSettings, 'callsPerSecond' | 'burst'>;
  readonly deploymentZone: string;
  readonly queueOf: QueueOf;
}

/** What one run did, by campaign: numbers, nobody's data. */
export interface QueuedOfCampaign {
  readonly campaign: string;
  readonly due: number;
  readonly fresh: number;
  /** Why it was paused or completed, or is not fed now. */
  readonly because?: string | undefined;
}

/** The queue holds the work of this and the next minute: what waits longer could not be stopped any more. */
const secondsOfWork = 120;

/**
 * Each minute: sends what may begin in the next two to the queue, first what is due, then members nobody has called yet. Campaigns share the
 * rate; who needs less leaves it to the others. Whatever is sent keeps its entry in `Due`, moved ahead: what is lost comes back by itself.
 *
 * Two runs at the same time, and a run that dies, send something twice at most; the number's claim makes it one call. A campaign that fails, such as
 * one whose queue is gone, holds up none of the others.
 *
 * @throws the first fault met, after every campaign was fed.
 */
export const queueDue = (ports: QueueDuePorts) => async (): Promise<readonly QueuedOfCampaign[]> => {
  const { campaigns, clock, settings, backlog } = ports;
  const minute = Math.floor(clock.now().getTime() / 60_000);
  const running = rotated(await campaigns.running(), minute);
  const queued: QueuedOfCampaign[] = [];
  let place = await backlog();
  let room = Math.max(0, Math.floor(settings.callsPerSecond * secondsOfWork) - place);
  const faults: unknown[] = [];
  for (const [index, standing] of running.entries()) {
    const most = Math.ceil(room / (running.length - index));
    try {
      const done = await feedCampaign(ports)(standing, most, place);
      queued.push(done);
      room = Math.max(0, room - done.due - done.fresh);
      place += done.due + done.fresh;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (minute % minutesBetweenSweeps === 0) queued.push(...(await sweepOver(ports)));
  if (faults.length > 0) throw faults[0];
  return queued;
};

/** Who is first alternates, so that nobody is always last when there is not enough for all. */
const rotated = <Item>(items: readonly Item[], by: number): readonly Item[] => {
  const first = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
};

const minutesBetweenSweeps = 5;
const sweptAtOnce = 500;
/** By then every attempt is settled and every member that had begun is over. */
const sweptForMinutes = 8 * 24 * 60;
const anyTimeMinutes = 400 * 24 * 60;

/** Members that had begun when their campaign ended: their entries, whatever their time, are looked at once more, and end them. */
const sweepOver = async (ports: QueueDuePorts): Promise<readonly QueuedOfCampaign[]> => {
  const now = ports.clock.now();
  const over = (await ports.campaigns.all()).filter(
    ({ state, changedAt }) =>
      (state === 'stopped' || state === 'complete') && now < minutesAfter(changedAt, sweptForMinutes),
  );
  const queued: QueuedOfCampaign[] = [];
  for (const { campaign, state } of over) {
    const entries = await ports.due.upTo(campaign.name, minutesAfter(now, anyTimeMinutes), sweptAtOnce);
    // An order that waited for its time would come after the next sweep has moved its entry on.
    await sendLeased(ports)(entries, 0, true);
    if (entries.length > 0)
      queued.push({ campaign: campaign.name, due: entries.length, fresh: 0, because: state });
  }
  return queued;
};
