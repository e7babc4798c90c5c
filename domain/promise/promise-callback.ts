import { guest } from '../appointment/model.ts';
import type { Need } from '../need/model.ts';
import { readPhoneNumber } from '../phone-number/read-phone-number.ts';
import type { Language } from '../shared/language.ts';
import type { Clock } from '../shared/ports.ts';
import { ok, type Result, refuse } from '../shared/result.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { callbackDue } from './callback-due.ts';
import type { CallbackPromise } from './model.ts';
import type { PromiseStore } from './ports.ts';
import type { PromiseRefusal } from './refusals.ts';

export interface PromisePorts {
  readonly promises: PromiseStore;
  readonly clock: Clock;
  readonly workingTime: WorkingTime;
}

export interface CallbackRequest {
  readonly contactId: string;
  readonly customerId: string | undefined;
  /** E.164; undefined when withheld. */
  readonly callerNumber: string | undefined;
  /** As the caller keyed it; undefined when they want to be called on the number they call from. */
  readonly keyedNumber: string | undefined;
  readonly need: Need;
  readonly language: Language;
}

export interface PromisedCallback {
  /** `already-promised`: in an earlier contact, and it still runs. */
  readonly news: 'promised' | 'already-promised';
  readonly promise: CallbackPromise;
}

/** Writes the promise before anybody says it. Repeating it is harmless: the same contact makes the same promise. */
export const promiseCallback =
  ({ promises, clock, workingTime }: PromisePorts) =>
  async (request: CallbackRequest): Promise<Result<PromisedCallback, PromiseRefusal>> => {
    const number = numberToCall(request);
    if (!number.ok) {
      return number;
    }
    const { contactId, customerId, need, language } = request;
    const promisedAt = clock.now();
    const due = callbackDue(workingTime, promisedAt);
    const id = `${contactId}.${need}`;
    const promise = await promises.make({
      id,
      number: number.value,
      need,
      language,
      customerId: customerId === guest ? undefined : customerId,
      contactId,
      state: 'promised',
      promisedAt,
      dueFrom: due.from,
      dueAt: due.at,
    });
    return ok({ news: promise.id === id ? 'promised' : 'already-promised', promise });
  };

/** A keyed number that cannot be read is asked for again: the caller did not mean the one they call from. */
const numberToCall = ({ keyedNumber, callerNumber }: CallbackRequest): Result<string, PromiseRefusal> => {
  const number = keyedNumber ?? callerNumber;
  if (number === undefined) {
    return refuse({ code: 'promise.number-needed' });
  }
  const read = readPhoneNumber(number);
  if (read.ok) {
    return read;
  }
  return read.error.code === 'phone-number.not-callable'
    ? refuse({ code: 'promise.number-not-callable' })
    : refuse({ code: 'promise.number-needed' });
};
