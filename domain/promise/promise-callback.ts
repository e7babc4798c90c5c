import { guest } from '../appointment/model.ts';
import type { Need } from '../need/model.ts';
import type { Language } from '../shared/language.ts';
import type { Clock } from '../shared/ports.ts';
import { ok, type Result, refuse } from '../shared/result.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { callbackDue } from './callback-due.ts';
import { isPossible } from './callback-times.ts';
import { changePromise } from './change-promise.ts';
import { type Agreed, agreedAnew } from './changes.ts';
import { type CallbackPromise, freshWork, isRunning, type TimeWindow } from './model.ts';
import { numberToCall } from './number-to-call.ts';
import type { PromiseStore } from './ports.ts';
import type { PromiseRefusal } from './refusals.ts';

export interface PromisePorts {
  readonly promises: PromiseStore;
  readonly clock: Clock;
  readonly workingTime: WorkingTime;
}

export interface CallbackRequest {
  /** Of the conversation: its first contact. */
  readonly contactId: string;
  /** The segment in which it is asked for, when an agent promises it. */
  readonly promisedByAgentIn?: string | undefined;
  readonly customerId: string | undefined;
  /** E.164; undefined when withheld. */
  readonly callerNumber: string | undefined;
  /** As the caller keyed it; undefined when they want to be called on the number they call from. */
  readonly keyedNumber: string | undefined;
  readonly need: Need;
  readonly language: Language;
  /** `soonest`: by the 24-hour clock. Undefined: nothing was chosen, so a promise that runs stays as it is. */
  readonly time?: TimeWindow | 'soonest' | undefined;
}

export interface PromisedCallback {
  /** `already-promised`: in an earlier contact, and it still runs · `moved`: it runs, and has another time now. */
  readonly news: 'promised' | 'already-promised' | 'moved';
  readonly promise: CallbackPromise;
}

/**
 * Writes the promise before anybody says it, in one write. Repeating it is harmless: the same contact makes the same promise. One that runs for
 * the number and need stands, and is moved when another time is chosen.
 */
export const promiseCallback =
  (ports: PromisePorts) =>
  async (request: CallbackRequest): Promise<Result<PromisedCallback, PromiseRefusal>> => {
    const { promises, clock, workingTime } = ports;
    const number = numberToCall(request);
    if (!number.ok) return number;
    const { contactId, customerId, need, language, time } = request;
    const promisedAt = clock.now();
    if (typeof time === 'object' && !isPossible(workingTime, promisedAt, time))
      return refuse({ code: 'promise.time-past' });
    const agreed = agreedAt(workingTime, promisedAt, request);
    const id = `${contactId}.${need}`;
    const promise = await promises.make({
      id,
      revision: 1,
      number: number.value,
      need,
      language,
      customerId: customerId === guest ? undefined : customerId,
      contactId,
      agreedIn: contactId,
      state: 'promised',
      promisedAt,
      dueFrom: agreed.dueFrom,
      dueAt: agreed.dueAt,
      chosen: agreed.chosen,
      queuedContactId: undefined,
      work: freshWork(agreed.dueFrom),
    });
    return ok(await standing(promises, request, promise, agreed, promise.id === id));
  };

const standing = async (
  promises: PromiseStore,
  request: CallbackRequest,
  made: CallbackPromise,
  agreed: Agreed,
  own: boolean,
): Promise<PromisedCallback> => {
  if (anew(made, request, agreed) === undefined)
    return { news: own ? 'promised' : 'already-promised', promise: made };
  let moved = false;
  const now = await changePromise(
    promises,
    () => promises.find(made),
    (one) => {
      const next = isRunning(one) ? anew(one, request, agreed) : undefined;
      moved = next !== undefined && next.dueAt.getTime() !== one.dueAt.getTime();
      return next;
    },
  );
  return { news: moved ? 'moved' : own ? 'promised' : 'already-promised', promise: now ?? made };
};

/** The promise with what this request changes in it; undefined: nothing. */
const anew = (
  promise: CallbackPromise,
  { time, contactId, promisedByAgentIn: segment }: CallbackRequest,
  agreed: Agreed,
): CallbackPromise | undefined => {
  // In the very talk that was to keep it, it is promised once more: a new promise with a new clock.
  const inCallback =
    segment !== undefined && (promise.work.calling !== undefined || promise.queuedContactId === segment);
  if (inCallback) return agreedAnew(promise, agreed, true);
  if (time !== undefined && !sameTime(promise, time)) return agreedAnew(promise, agreed);
  return segment !== undefined && promise.agreedIn !== contactId
    ? { ...promise, agreedIn: contactId, revision: promise.revision + 1 }
    : undefined;
};

const sameTime = ({ chosen, queuedContactId }: CallbackPromise, time: TimeWindow | 'soonest'): boolean =>
  time === 'soonest'
    ? chosen === undefined
    : queuedContactId === undefined &&
      chosen?.from.getTime() === time.from.getTime() &&
      chosen.to.getTime() === time.to.getTime();

const agreedAt = (workingTime: WorkingTime, now: Date, { time, contactId }: CallbackRequest): Agreed => {
  if (typeof time === 'object')
    return { chosen: time, dueFrom: time.from, dueAt: time.to, agreedIn: contactId };
  const due = callbackDue(workingTime, now);
  return { chosen: undefined, dueFrom: due.from, dueAt: due.at, agreedIn: contactId };
};
