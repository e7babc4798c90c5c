import type { PlantedBug } from './planted-bug.ts';

/** No answer is taken for "not placed": the claim is given back, and the call is placed again. */
export const retryOfUnknown: PlantedBug = {
  breaks: ['dialled-twice', 'calls-overlap'],
  place: async (calls, order) => {
    const placement = await calls.place(order).catch(() => ({ placed: 'unknown' }) as const);
    return placement.placed === 'unknown' ? { placed: false, why: 'busy' } : placement;
  },
};
