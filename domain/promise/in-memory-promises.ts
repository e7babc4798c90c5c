import { type CallbackPromise, isRunning } from './model.ts';
import type { PromiseStore } from './ports.ts';

/** Promises for runs without a database. Each method is one step: nothing comes between its look and its write. */
export const inMemoryPromises = (promises: readonly CallbackPromise[] = []): PromiseStore => {
  const keyOf = ({ number, need }: CallbackPromise) => `${number} ${need}`;
  const byKey = new Map(promises.map((promise) => [keyOf(promise), promise]));
  return {
    make: async (promise) => {
      const standing = byKey.get(keyOf(promise));
      if (standing && isRunning(standing)) {
        return standing;
      }
      byKey.set(keyOf(promise), promise);
      return promise;
    },
    running: async function* () {
      yield* [...byKey.values()].filter(isRunning);
    },
    markLate: async (promise) => {
      const standing = byKey.get(keyOf(promise));
      if (standing?.id !== promise.id || standing.state !== 'promised') {
        return false;
      }
      byKey.set(keyOf(promise), { ...standing, state: 'late' });
      return true;
    },
  };
};
