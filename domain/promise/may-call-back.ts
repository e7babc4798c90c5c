import { guest } from '../appointment/model.ts';
import type { OutboundSettings } from '../dialling/model.ts';
import type { NationalLists, NumberBook, NumberKeys } from '../dialling/ports.ts';
import type { Need } from '../need/model.ts';
import type { Language } from '../shared/language.ts';
import { callbackDue } from './callback-due.ts';
import { callbackGate } from './callback-gate.ts';
import { changePromise } from './change-promise.ts';
import { agreedAnew, inTrouble } from './changes.ts';
import { type CallbackPromise, callbackAttemptId, freshWork, isRunning } from './model.ts';
import { numberToCall } from './number-to-call.ts';
import type { PromiseIndex } from './ports.ts';
import type { PromisePorts } from './promise-callback.ts';

export interface MayCallBackPorts extends PromisePorts {
  readonly index: PromiseIndex;
  readonly keys: NumberKeys;
  readonly numbers: Pick<NumberBook, 'find'>;
  readonly nationalLists: NationalLists;
  readonly settings: OutboundSettings;
}

/** Connect's own callback, before anybody is called for it. */
export interface QueuedCallback {
  /** The callback's own contact. */
  readonly contactId: string;
  readonly conversationId: string;
  /** E.164: whom it will ring. */
  readonly number: string | undefined;
  /** What it will show. */
  readonly callerId: string | undefined;
  readonly customerId: string | undefined;
  readonly need: Need;
  readonly language: Language;
}

/**
 * Whether Connect may put a callback into its queue. Either way the promise is written: the caller has hung up and relies on it. When the gate says
 * yes the queued callback keeps it; when it never will, or not now (the queue would not wait for the hour), agents and supervisors have it.
 */
export const mayCallBack =
  (ports: MayCallBackPorts) =>
  async (
    queued: QueuedCallback,
  ): Promise<{ readonly allowed: boolean; readonly promise: CallbackPromise | undefined }> => {
    const number = numberToCall({ callerNumber: queued.number, keyedNumber: undefined });
    if (!number.ok) return { allowed: false, promise: undefined };
    const { allowed, forever } = await verdictOn(ports, queued, number.value);
    const { promises, clock, workingTime, index } = ports;
    const now = clock.now();
    const due = callbackDue(workingTime, now);
    const made = await promises.make({
      id: `${queued.conversationId}.${queued.need}`,
      revision: 1,
      number: number.value,
      need: queued.need,
      language: queued.language,
      customerId: queued.customerId === guest ? undefined : queued.customerId,
      contactId: queued.conversationId,
      agreedIn: queued.conversationId,
      state: 'promised',
      promisedAt: now,
      dueFrom: due.from,
      dueAt: due.at,
      chosen: undefined,
      queuedContactId: allowed ? queued.contactId : undefined,
      work: { ...freshWork(due.from), trouble: forever ? 'not-allowed' : undefined },
    });
    await index.note(made);
    // What was just made stands as it is; one that stood before is looked at.
    if (made.queuedContactId === queued.contactId) return { allowed, promise: made };
    const promise = await changePromise(
      promises,
      () => promises.find(made),
      (standing) => taken(standing, queued, { allowed, forever, due }),
    );
    return { allowed, promise };
  };

const taken = (
  standing: CallbackPromise,
  queued: QueuedCallback,
  {
    allowed,
    forever,
    due,
  }: {
    readonly allowed: boolean;
    readonly forever: boolean;
    readonly due: { readonly from: Date; readonly at: Date };
  },
): CallbackPromise | undefined => {
  if (!isRunning(standing)) return undefined;
  if (forever)
    return standing.work.trouble === 'not-allowed' ? undefined : inTrouble(standing, 'not-allowed');
  if (!allowed || standing.queuedContactId === queued.contactId) return undefined;
  return agreedAnew(standing, {
    chosen: undefined,
    dueFrom: due.from,
    // Asking again must not win us time.
    dueAt: standing.chosen === undefined && standing.dueAt < due.at ? standing.dueAt : due.at,
    agreedIn: queued.conversationId,
    queuedContactId: queued.contactId,
  });
};

const verdictOn = async (
  { keys, numbers, nationalLists, settings, clock, workingTime }: MayCallBackPorts,
  { contactId, need, callerId }: QueuedCallback,
  number: string,
): Promise<{ readonly allowed: boolean; readonly forever: boolean }> => {
  const key = await keys.keyOf(number);
  const [record, lists] = await Promise.all([numbers.find(key), nationalLists.current()]);
  const now = clock.now();
  const attemptId = callbackAttemptId(key, { id: `${contactId}.${need}`, work: freshWork(now) });
  const verdict = callbackGate(
    { now, number, attemptId, askedAt: now, calls: 0 },
    { record, nationalLists: lists, settings, callerId, workingTime },
  );
  return { allowed: verdict.allowed, forever: !verdict.allowed && verdict.notBefore === undefined };
};
