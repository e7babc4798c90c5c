import { type Need, needs } from '../../domain/need/model.ts';
import { PromiseStoreFault } from '../../domain/promise/faults.ts';
import { type CallbackPromise, promiseStates } from '../../domain/promise/model.ts';
import { isLanguage } from '../../domain/shared/language.ts';
import { instant, text } from './dynamo-customer-items.ts';

/** Items of the table `promises`. */
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
  expiresAt: Math.floor(promise.dueAt.getTime() / 1000) + keptDays * 86_400,
});

/** @throws PromiseStoreFault when the item is not one that we write: a wrong time must not be spoken. */
export const promiseFrom = (item: Item): CallbackPromise => {
  const { need, language, state } = item;
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
    number,
    need,
    language,
    customerId: text(item['customerId']),
    contactId,
    state,
    promisedAt,
    dueFrom,
    dueAt,
  };
};

const isNeed = (value: unknown): value is Need => typeof value === 'string' && Object.hasOwn(needs, value);
const isState = (value: unknown): value is CallbackPromise['state'] =>
  value !== 'due' && promiseStates.some((state) => state === value);
