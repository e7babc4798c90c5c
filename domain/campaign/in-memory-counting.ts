import type { Countable, CountedTally, Counting, ToCount } from './ports.ts';
import { noSums } from './sums.ts';

/** What waits and what was counted, for runs without a database. Each method is one step, but `putAway`, which is two like the real one. */
export const inMemoryCounting = (): ToCount & Counting => {
  const waiting = new Map<string, Map<string, Countable>>();
  const counted = new Map<string, Set<string>>();
  const tallies = new Map<string, CountedTally>();
  const standing = (campaign: string): CountedTally =>
    tallies.get(campaign) ?? { revision: 0, sums: noSums, lastIds: [] };
  return {
    put: async (countables) => {
      for (const countable of countables) {
        const { campaign, id } = countable;
        waiting.set(campaign, (waiting.get(campaign) ?? new Map()).set(id, countable));
      }
    },
    waiting: async (campaign, most) => [...(waiting.get(campaign)?.values() ?? [])].slice(0, most),
    counted: async (campaign, ids) => new Set(ids.filter((id) => counted.get(campaign)?.has(id))),
    putAway: async (campaign, ids) => {
      counted.set(campaign, new Set([...(counted.get(campaign) ?? []), ...ids]));
      await Promise.resolve();
      for (const id of ids) waiting.get(campaign)?.delete(id);
    },
    read: async (campaign) => standing(campaign),
    write: async (campaign, next) => {
      if (standing(campaign).revision !== next.revision - 1) return 'conflict';
      tallies.set(campaign, next);
      return 'written';
    },
  };
};
