import { PromiseStoreFault } from './faults.ts';
import type { CallbackPromise } from './model.ts';
import type { PromiseStore } from './ports.ts';

const mostRounds = 10;

/**
 * Changes a promise by what stands: read, decided, written where nothing came between, else once more.
 *
 * @param decide the next revision; undefined: nothing is to be changed.
 * @returns what stands in the end, changed or not.
 * @throws PromiseStoreFault when it was changed again and again meanwhile.
 */
export const changePromise = async (
  store: Pick<PromiseStore, 'change'>,
  read: () => Promise<CallbackPromise | undefined>,
  decide: (standing: CallbackPromise) => CallbackPromise | undefined,
): Promise<CallbackPromise | undefined> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const standing = await read();
    if (standing === undefined) return undefined;
    const next = decide(standing);
    if (next === undefined) return standing;
    if ((await store.change(next)) === 'changed') return next;
  }
  throw new PromiseStoreFault(`a promise was changed ${mostRounds} times while it was to be changed`);
};
