import { attemptIdOf } from '../../../domain/dialling/model.ts';
import type { PlantedBug } from './planted-bug.ts';

/** An attempt that is underway is dialled again, because "the client token will see to it". It does not once the call has ended. */
export const tokenAsGuard: PlantedBug = {
  breaks: ['dialled-twice'],
  stores: (stores) => ({
    ...stores,
    reader: {
      read: async (requests) =>
        (await stores.reader.read(requests)).map((facts, index) => {
          const request = requests[index];
          const isOwn = request !== undefined && facts.number.active?.attemptId === attemptIdOf(request);
          return isOwn ? { ...facts, number: { ...facts.number, active: undefined } } : facts;
        }),
    },
    numbers: {
      ...stores.numbers,
      claim: async (seen, active) => {
        const standing = await stores.numbers.find(seen.key);
        return standing.active?.attemptId === active.attemptId
          ? 'claimed'
          : stores.numbers.claim(seen, active);
      },
    },
  }),
};
