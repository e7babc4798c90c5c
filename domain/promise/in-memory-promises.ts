import { inPlaceOf } from './in-place-of.ts';
import { type CallbackPromise, isRunning, isSettled } from './model.ts';
import type { PromiseIndex, PromiseShelf, PromiseStore } from './ports.ts';

/** Promises for runs without a database. Each method is one step: nothing comes between its look and its write. */
export const inMemoryPromises = (
  promises: readonly CallbackPromise[] = [],
): PromiseStore & { readonly index: PromiseIndex; readonly shelf: PromiseShelf } => {
  const keyOf = ({ number, need }: Pick<CallbackPromise, 'number' | 'need'>) => `${number} ${need}`;
  const byKey = new Map(promises.map((promise) => [keyOf(promise), promise]));
  const keys = new Map(promises.map((promise) => [promise.id, keyOf(promise)]));
  return {
    make: async (promise) => {
      const standing = byKey.get(keyOf(promise));
      if (standing && isRunning(standing)) return standing;
      const made = standing === undefined || isSettled(standing) ? promise : inPlaceOf(standing, promise);
      byKey.set(keyOf(promise), made);
      return made;
    },
    find: async (of) => byKey.get(keyOf(of)),
    change: async (promise) => {
      const standing = byKey.get(keyOf(promise));
      if (standing?.id !== promise.id || standing.revision !== promise.revision - 1) return 'conflict';
      byKey.set(keyOf(promise), promise);
      return 'changed';
    },
    running: async function* () {
      yield* [...byKey.values()].filter(isRunning);
    },
    index: {
      note: async (promise) => void keys.set(promise.id, keyOf(promise)),
      find: async (id) => {
        const found = byKey.get(keys.get(id) ?? '');
        return found?.id === id ? found : undefined;
      },
    },
    shelf: {
      all: async function* () {
        yield* [...byKey.values()];
      },
      putAway: async (promise) => {
        if (byKey.get(keyOf(promise))?.revision === promise.revision) byKey.delete(keyOf(promise));
      },
    },
  };
};
