import type { Clock } from '../shared/ports.ts';
import type { DialRequest } from './model.ts';
import { fullBucket, type Rate, take } from './pace.ts';
import type { DialQueue, Pace } from './ports.ts';

/** The queue for runs without one: what is sent can be taken once its delay is over, at most ten at a time. */
export const inMemoryDialQueue = (
  clock: Clock,
): DialQueue & {
  readonly receive: () => readonly DialRequest[];
  readonly waiting: () => Promise<number>;
  readonly nextAt: () => Date | undefined;
} => {
  let messages: { readonly request: DialRequest; readonly at: number }[] = [];
  return {
    send: async (requests, delaySeconds) => {
      const at = clock.now().getTime() + delaySeconds * 1000;
      messages.push(...requests.map((request) => ({ request, at })));
    },
    receive: () => {
      const now = clock.now().getTime();
      const taken = messages.filter(({ at }) => at <= now).slice(0, 10);
      messages = messages.filter((message) => !taken.includes(message));
      return taken.map(({ request }) => request);
    },
    waiting: async () => messages.length,
    nextAt: () => (messages.length === 0 ? undefined : new Date(Math.min(...messages.map(({ at }) => at)))),
  };
};

/** The bucket for runs without a database. */
export const inMemoryPace = (rate: Rate, clock: Clock): Pace => {
  let state = fullBucket(rate, clock.now().getTime());
  return {
    take: async (wanted) => {
      const { next, granted, againInSeconds } = take(rate, state, wanted, clock.now().getTime());
      state = next;
      return { granted, againInSeconds };
    },
  };
};
