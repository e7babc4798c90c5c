import type { CallbackPromise } from './model.ts';

/** A promise that follows one that is over, with what that one still has to have done. */
export const inPlaceOf = (over: CallbackPromise, promise: CallbackPromise): CallbackPromise => ({
  ...promise,
  revision: over.revision + 1,
  work: { ...promise.work, stop: over.work.stop, shownDueAt: over.work.shownDueAt },
});
