import { type Need, needs } from '../../domain/need/model.ts';
import { PromiseStoreFault } from '../../domain/promise/faults.ts';
import { type CallbackPromise, isSettled, promiseStates } from '../../domain/promise/model.ts';
import { isLanguage } from '../../domain/shared/language.ts';
import { instant, text } from './dynamo-customer-items.ts';
import { windowFrom, windowItem, workFrom, workItem } from './dynamo-promise-work-items.ts';

/**
 * Items of the table `promises`:
 *
 * - `RUNNING#<0…3>` / `<number>#<need>`: the promise of a number and need, the one item that decides. Those that are over stay a day, then
 * - `PAST#<number>` / `<promisedAt>#<need>`: promises that are over, until they expire.
 * - `PROMISE#<id>` / `WHERE`: the number and need of a promise that a task or a queued callback is for.
 */
type Item = Readonly<Record<string, unknown>>;

/** Running promises lie in so many partitions, so that a sweep reads them with so many queries and no write meets a hot one. */
export const partitions = [0, 1, 2, 3] as const;
export const partitionKey = (partition: number): string => `RUNNING#${partition}`;

/** One item a number and need: what decides whether a promise is running. */
export const promiseKey = ({ number, need }: Pick<CallbackPromise, 'number' | 'need'>) => ({
  pk: partitionKey(Number(number.at(-1)) % partitions.length),
  sk: `${number}#${need}`,
});

/** @param keptDays after the promise is due. */
export const promiseItem = (promise: CallbackPromise, keptDays: number) => ({
  ...promiseKey(promise),
  ...promise,
  promisedAt: promise.promisedAt.toISOString(),
  dueFrom: promise.dueFrom.toISOString(),
  dueAt: promise.dueAt.toISOString(),
  chosen: windowItem(promise.chosen),
  work: workItem(promise.work),
  // A new promise may take its place without looking at it.
  ...(isSettled(promise) ? { settled: true } : {}),
  expiresAt: expiresAt(promise, keptDays),
});

export const pastItem = (promise: CallbackPromise, keptDays: number) => ({
  ...promiseItem(promise, keptDays),
  pk: `PAST#${promise.number}`,
  sk: `${promise.promisedAt.toISOString()}#${promise.need}`,
});

export const whereKey = (id: string) => ({ pk: `PROMISE#${id}`, sk: 'WHERE' });
export const whereItem = (
  promise: Pick<CallbackPromise, 'id' | 'number' | 'need' | 'dueAt'>,
  keptDays: number,
) => ({
  ...whereKey(promise.id),
  number: promise.number,
  need: promise.need,
  expiresAt: expiresAt(promise, keptDays),
});
export const placeFrom = (item: Item): Pick<CallbackPromise, 'number' | 'need'> | undefined => {
  const number = text(item['number']);
  const { need } = item;
  return number === undefined || !isNeed(need) ? undefined : { number, need };
};

const expiresAt = ({ dueAt }: Pick<CallbackPromise, 'dueAt'>, keptDays: number): number =>
  Math.floor(dueAt.getTime() / 1000) + keptDays * 86_400;

/** @throws PromiseStoreFault when the item is not one that we write: a wrong time must not be spoken. */
export const promiseFrom = (item: Item): CallbackPromise => {
  const { need, language, state, revision } = item;
  const [id, number, contactId] = [item['id'], item['number'], item['contactId']].map(text);
  const [promisedAt, dueFrom, dueAt] = [item['promisedAt'], item['dueFrom'], item['dueAt']].map(instant);
  if (
    id === undefined ||
    number === undefined ||
    contactId === undefined ||
    promisedAt === undefined ||
    dueFrom === undefined ||
    dueAt === undefined ||
    !isNeed(need) ||
    !isState(state) ||
    typeof language !== 'string' ||
    !isLanguage(language)
  ) {
    throw new PromiseStoreFault('an item of the promises table cannot be read: it lacks what a promise has');
  }
  return {
    id,
    revision: typeof revision === 'number' ? revision : 0,
    number,
    need,
    language,
    customerId: text(item['customerId']),
    contactId,
    agreedIn: text(item['agreedIn']) ?? contactId,
    state,
    promisedAt,
    dueFrom,
    dueAt,
    chosen: windowFrom(item['chosen']),
    queuedContactId: text(item['queuedContactId']),
    work: workFrom(item['work'], dueFrom),
  };
};

const isNeed = (value: unknown): value is Need => typeof value === 'string' && Object.hasOwn(needs, value);
const isState = (value: unknown): value is CallbackPromise['state'] =>
  value !== 'due' && promiseStates.some((state) => state === value);
