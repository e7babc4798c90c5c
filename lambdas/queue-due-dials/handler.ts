import { type QueueDuePorts, type QueuedOfCampaign, queueDue } from '../../domain/dialling/queue-due.ts';
import type { Frame } from '../shared/log.ts';
import { scheduledHandler } from '../shared/scheduled-handler.ts';

/** @param count of something that somebody must hear of, by metric. */
export const createHandler = (
  ports: QueueDuePorts & { readonly count: (metric: 'DueLate', count: number) => void },
  frame?: Frame,
) => {
  const queue = queueDue({ ...ports, due: tellingLate(ports) });
  return scheduledHandler(async () => summed(await queue()), frame);
};

/** An entry is looked at within a minute while its campaign runs and agents are free; after an hour somebody should ask why not. */
const lateMilliseconds = 3_600_000;

const tellingLate = ({ due, clock, count }: Parameters<typeof createHandler>[0]): QueueDuePorts['due'] => ({
  change: (changes) => due.change(changes),
  upTo: async (campaign, instant, most) => {
    const entries = await due.upTo(campaign, instant, most);
    const late = entries.filter(({ at }) => clock.now().getTime() - at.getTime() > lateMilliseconds).length;
    if (late > 0) count('DueLate', late);
    return entries;
  },
});

const summed = (queued: readonly QueuedOfCampaign[]): Readonly<Record<string, number>> => ({
  campaigns: queued.length,
  due: queued.reduce((sum, { due }) => sum + due, 0),
  fresh: queued.reduce((sum, { fresh }) => sum + fresh, 0),
});
