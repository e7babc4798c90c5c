import { isSame } from './carry-out.ts';
import type { DialRequest } from './model.ts';
import type { DueEntry } from './ports.ts';
import type { QueueDuePorts } from './queue-due.ts';
import { leaseMinutes, minutesAfter, mostDelaySeconds } from './times.ts';

type Ports = Pick<QueueDuePorts, 'due' | 'queue' | 'clock' | 'settings'>;

/** A little more than the rate, so that somebody always waits for the next token. */
const oversend = 1.1;

/** The same for all runs of one minute: two at the same time write one entry. */
export const leaseFrom = (now: Date): Date =>
  minutesAfter(new Date(Math.floor(now.getTime() / 60_000) * 60_000), leaseMinutes);

/**
 * Moves entries ahead, and only then sends their orders: what is lost in between comes back when the lease ends.
 *
 * @param atOnce whatever their time: else an order waits for it in the queue.
 */
export const sendLeased =
  (ports: Ports) =>
  async (entries: readonly DueEntry[], place: number, atOnce = false): Promise<void> => {
    if (entries.length === 0) return;
    const now = ports.clock.now();
    const dueAt = leaseFrom(now);
    const put = entries.map((entry) => ({ ...entry, at: dueAt }));
    const remove = entries.filter((entry) => !put.some((other) => isSame(entry, other)));
    await ports.due.change({ put, remove });
    await send(ports)(
      entries.map(({ campaign, key, attempt, at }) => ({
        request: { campaign, key, attempt, dueAt },
        at: atOnce ? now : at,
      })),
      place,
    );
  };

/**
 * Sends orders spread over the seconds in which they can be called, and never before their time.
 *
 * @param place how many orders are before them.
 */
export const send =
  ({ queue, clock, settings: { callsPerSecond, burst } }: Pick<Ports, 'queue' | 'clock' | 'settings'>) =>
  async (
    orders: readonly { readonly request: DialRequest; readonly at: Date }[],
    place: number,
  ): Promise<void> => {
    const now = clock.now().getTime();
    const step = Math.max(1, Math.floor(burst / callsPerSecond));
    const delayOf = (index: number, at: Date): number => {
      const turn = Math.floor((place + index) / (callsPerSecond * oversend) / step) * step;
      return Math.min(mostDelaySeconds, Math.max(turn, Math.ceil((at.getTime() - now) / 1000)));
    };
    const byDelay = Map.groupBy(orders.entries(), ([index, { at }]) => delayOf(index, at));
    for (const [delay, group] of byDelay)
      await queue.send(
        group.map(([, { request }]) => request),
        delay,
      );
  };
