import type { ContactRecord } from '../contact/model.ts';
import { type Need, needs } from '../need/model.ts';
import { nextOpening } from '../working-time/next-opening.ts';
import { changePromise } from './change-promise.ts';
import { ended, notReached, skipped } from './changes.ts';
import type { FollowCallbackPorts } from './follow-callback.ts';
import { type CallbackPromise, isRunning } from './model.ts';
import type { PromiseStore } from './ports.ts';
import { callbackTask } from './task-words.ts';

export type FollowContactPorts = FollowCallbackPorts & { readonly promises: PromiseStore };

/**
 * What the record of a contact says about promised callbacks: Connect's own callback that talked with the customer keeps its promise, one that
 * did not reach them is tried again as a task; a task that was closed without a call is offered to somebody else; a customer who rang in and
 * was served for the need waits for nothing any more. To be called with every copy of a record; each is counted once.
 */
export const followContact =
  (ports: FollowContactPorts) =>
  async (record: ContactRecord): Promise<void> => {
    if (record.disconnectedAt === undefined) return;
    const { promiseId, taskKind } = record.attributes;
    if (record.channel === 'TASK') {
      if (taskKind === callbackTask && promiseId !== undefined)
        await change(ports, promiseId, (promise) => afterTask(promise, record, ports));
      return;
    }
    if (record.channel !== 'VOICE') return;
    if (record.initiationMethod === 'CALLBACK') {
      if (promiseId !== undefined)
        await change(ports, promiseId, (promise) => afterQueuedCallback(promise, record, ports));
      return;
    }
    if (record.initiationMethod === 'INBOUND' && spoke(record)) await serve(ports, record);
  };

const change = (
  { promises, index }: FollowContactPorts,
  promiseId: string,
  decide: (promise: CallbackPromise) => CallbackPromise | undefined,
) =>
  changePromise(
    promises,
    () => index.find(promiseId),
    (promise) => (isRunning(promise) ? decide(promise) : undefined),
  );

const afterTask = (
  promise: CallbackPromise,
  { contactId, disconnectedAt }: ContactRecord,
  { workingTime }: FollowContactPorts,
): CallbackPromise | undefined => {
  const { task, calling } = promise.work;
  // Whoever has rung closes the task too: what became of the call is told by the call.
  if (task?.contactId !== contactId || calling !== undefined || disconnectedAt === undefined)
    return undefined;
  // Closing the task without a call is skipping without a reason: it counts, so that nobody closes it for ever.
  return skipped(promise, disconnectedAt, (instant) => nextOpening(workingTime, instant));
};

const afterQueuedCallback = (
  promise: CallbackPromise,
  record: ContactRecord,
  { clock, workingTime }: FollowContactPorts,
): CallbackPromise | undefined => {
  if (promise.queuedContactId !== record.contactId) return undefined;
  const now = clock.now();
  return talked(record)
    ? ended({ ...promise, work: { ...promise.work, calls: promise.work.calls + 1 } }, 'talked', now)
    : notReached(promise, promise.work.calls + 1, now, (instant) => nextOpening(workingTime, instant));
};

/** Of a callback: the agent is there first, and Connect notes when the customer's side was connected. */
const talked = (record: ContactRecord): boolean => record.connectedToSystemAt !== undefined && spoke(record);

const spoke = ({ agent }: ContactRecord): boolean =>
  agent?.connectedAt !== undefined && (agent.talkSeconds ?? 0) > 0;

/** A promise that was made or said again in this very conversation is what it led to, and stands. */
const serve = async ({ promises, clock }: FollowContactPorts, record: ContactRecord): Promise<void> => {
  const { customerNumber: number, attributes, initialContactId, startedAt } = record;
  const { need } = attributes;
  if (number === undefined || !isNeed(need)) return;
  const conversation = attributes.conversationId ?? initialContactId;
  await changePromise(
    promises,
    () => promises.find({ number, need }),
    (promise) =>
      isRunning(promise) && promise.agreedIn !== conversation && startedAt > promise.promisedAt
        ? ended(promise, 'served', clock.now())
        : undefined,
  );
};

const isNeed = (text: string | undefined): text is Need => text !== undefined && Object.hasOwn(needs, text);
