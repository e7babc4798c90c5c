import type { Settings } from './schema.ts';

type Entry = Settings['routingProfiles'][string]['queues'][number];

/** A queue and its callbacks in a routing profile, at the same priority (1 is served first) and after the same delay. */
export const serve = (
  queue: string,
  { priority, delaySeconds = 0 }: { readonly priority: number; readonly delaySeconds?: number },
): Entry[] => [
  { queue, kind: 'waiting', priority, delaySeconds },
  { queue, kind: 'callback', priority, delaySeconds },
];
