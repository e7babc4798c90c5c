import type { AttemptOutcome } from '../campaign/model.ts';
import type { AttemptFollowUp } from '../dialling/ports.ts';
import type { Clock } from '../shared/ports.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { nextOpening } from '../working-time/next-opening.ts';
import { changePromise } from './change-promise.ts';
import { ended, inTrouble, notReached } from './changes.ts';
import { type CallbackPromise, isRunning, readCallbackAttemptId } from './model.ts';
import type { PromiseIndex, PromiseStore } from './ports.ts';

export interface FollowCallbackPorts {
  readonly promises: Pick<PromiseStore, 'change'>;
  readonly index: PromiseIndex;
  readonly clock: Clock;
  readonly workingTime: WorkingTime;
}

/**
 * What a settled call of a promised callback leads to: kept when they talked, tried again when nobody was reached, a supervisor's when nobody
 * knows. Attempts that are none of a callback, and calls that were counted already, change nothing.
 */
export const followCallback = (ports: FollowCallbackPorts): AttemptFollowUp => ({
  after: async ({ attempt: { attemptId, outcome } }) => {
    const about = readCallbackAttemptId(attemptId);
    if (about === undefined) return;
    await changePromise(
      ports.promises,
      () => ports.index.find(about.promiseId),
      (promise) =>
        isRunning(promise) && promise.work.calls < about.call
          ? settled(ports, promise, about.call, outcome)
          : undefined,
    );
  },
});

const settled = (
  { clock, workingTime }: FollowCallbackPorts,
  promise: CallbackPromise,
  call: number,
  outcome: AttemptOutcome,
): CallbackPromise => {
  const now = clock.now();
  const counted = { ...promise, work: { ...promise.work, calls: call, calling: undefined } };
  switch (outcome) {
    case 'answered':
      return ended(counted, 'talked', now);
    case 'refused':
      return ended(counted, 'refused', now);
    case 'invalid-number':
      return inTrouble(counted, 'not-reached');
    case 'unknown':
      return inTrouble(counted, 'unknown');
    // Another time that was agreed in the talk has changed the promise already; this one was not, so somebody calls again.
    case 'callback-asked':
    case 'busy':
    case 'no-answer':
    case 'machine':
    case 'abandoned':
    case 'skipped':
    case 'technical':
      return notReached(promise, call, now, (instant) => nextOpening(workingTime, instant));
  }
};
