import type { PlantedBug } from './planted-bug.ts';

/** The counter does not know what it has counted: what is put again, or was not put away when a run died, counts twice. */
export const countWithoutMemory: PlantedBug = {
  breaks: ['tally-attempts', 'tally-members', 'tally-differs'],
  stores: (stores) => ({
    ...stores,
    counting: {
      ...stores.counting,
      counted: async () => new Set(),
      read: async (campaign) => ({ ...(await stores.counting.read(campaign)), lastIds: [] }),
    },
  }),
};
