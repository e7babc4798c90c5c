import type { VirtualClock } from '../../clock.ts';
import { within } from './acceptance.ts';
import type { Message } from './message.ts';
import type { LocalQueue } from './queue.ts';

/** Receives, waiting for the first message up to so many seconds of virtual time. */
export const receiveWithin = async (
  queue: LocalQueue,
  clock: VirtualClock,
  waitSeconds: number,
  maximum: number,
  visibilitySeconds: number | undefined,
  gone: AbortSignal,
): Promise<readonly Message[]> => {
  within('WaitTimeSeconds', waitSeconds, 0, 20);
  const until = clock.nowMilliseconds() + waitSeconds * 1000;
  for (;;) {
    const messages = gone.aborted ? [] : queue.receive(maximum, visibilitySeconds);
    const left = until - clock.nowMilliseconds();
    if (messages.length > 0 || left <= 0 || gone.aborted) return messages;
    const woken = new AbortController();
    const forget = queue.onAvailable(() => woken.abort());
    await clock.sleep(left, AbortSignal.any([gone, woken.signal])).catch(() => undefined);
    forget();
  }
};
