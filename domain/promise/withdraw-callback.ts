import type { Need } from '../need/model.ts';
import type { Clock } from '../shared/ports.ts';
import { ok, type Result } from '../shared/result.ts';
import { changePromise } from './change-promise.ts';
import { ended } from './changes.ts';
import { isRunning } from './model.ts';
import { numberToCall } from './number-to-call.ts';
import type { PromiseStore } from './ports.ts';
import type { PromiseRefusal } from './refusals.ts';

/** The customer does not want to be called any more. `none`: nothing was promised to this number for the need. */
export const withdrawCallback =
  ({ promises, clock }: { readonly promises: PromiseStore; readonly clock: Clock }) =>
  async (request: {
    readonly callerNumber: string | undefined;
    readonly keyedNumber: string | undefined;
    readonly need: Need;
  }): Promise<Result<'withdrawn' | 'none', PromiseRefusal>> => {
    const number = numberToCall(request);
    if (!number.ok) return number;
    const found = await changePromise(
      promises,
      () => promises.find({ number: number.value, need: request.need }),
      (promise) => (isRunning(promise) ? ended(promise, 'cancelled', clock.now()) : undefined),
    );
    // Asked again, the promise is over by its first answer.
    return ok(found?.work.ended?.why === 'cancelled' ? 'withdrawn' : 'none');
  };
