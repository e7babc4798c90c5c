import type { Refusal } from '../../../domain/dialling/model.ts';
import { hour } from '../world/plan.ts';
import type { PlantedBug } from './planted-bug.ts';

/** What a person said is remembered for an hour, to spare a read: whoever refuses is called once more. */
export const refusalFromCache: PlantedBug = {
  breaks: ['forbidden'],
  stores: (stores, clock) => {
    const known = new Map<string, { readonly at: number; readonly refusals: readonly Refusal[] }>();
    const remembered = (key: string, refusals: readonly Refusal[]): readonly Refusal[] => {
      const now = clock.now().getTime();
      const entry = known.get(key);
      if (entry !== undefined && now - entry.at < hour) return entry.refusals;
      known.set(key, { at: now, refusals });
      return refusals;
    };
    return {
      ...stores,
      reader: {
        read: async (requests) =>
          (await stores.reader.read(requests)).map(({ number, ...facts }) => ({
            ...facts,
            number: { ...number, refusals: remembered(number.key, number.refusals) },
          })),
      },
    };
  },
};
