import type { PlantedBug } from './planted-bug.ts';

/** The order leaves the queue before the call is placed, and nothing else remembers it: a crash in between loses the member. */
export const deleteBeforeDial: PlantedBug = {
  breaks: ['member-lost'],
  deletesFirst: true,
  stores: (stores) => ({
    ...stores,
    due: { ...stores.due, change: ({ remove }) => stores.due.change({ put: [], remove }) },
  }),
};
