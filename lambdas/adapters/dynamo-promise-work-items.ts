import {
  freshWork,
  type PromiseWork,
  promiseEnds,
  type StartedContact,
  type TimeWindow,
  troubles,
} from '../../domain/promise/model.ts';
import { instant, record, text } from './dynamo-customer-items.ts';

/** What is being done to keep a promise, as its item has it. What is missing is as it was in the beginning. */
export const workItem = (work: PromiseWork) => ({
  ...work,
  nextTaskAt: work.nextTaskAt.toISOString(),
  task: contactItem(work.task),
  calling: work.calling === undefined ? undefined : { ...work.calling, at: work.calling.at.toISOString() },
  escalation: contactItem(work.escalation),
  shownDueAt: work.shownDueAt?.toISOString(),
  ended: work.ended === undefined ? undefined : { ...work.ended, at: work.ended.at.toISOString() },
});

export const workFrom = (value: unknown, dueFrom: Date): PromiseWork => {
  const item = record(value);
  const [calling, ended] = [record(item['calling']), record(item['ended'])];
  const [callingAt, endedAt] = [instant(calling['at']), instant(ended['at'])];
  const why = promiseEnds.find((one) => one === ended['why']);
  return {
    ...freshWork(instant(item['nextTaskAt']) ?? dueFrom),
    tasks: count(item['tasks']),
    task: contactFrom(item['task']),
    calls: count(item['calls']),
    calling: callingAt === undefined ? undefined : { number: count(calling['number']), at: callingAt },
    missed: count(item['missed']),
    skipped: count(item['skipped']),
    trouble: troubles.find((one) => one === item['trouble']),
    escalation: contactFrom(item['escalation']),
    stop: Array.isArray(item['stop']) ? item['stop'].flatMap((id) => text(id) ?? []) : [],
    shownDueAt: instant(item['shownDueAt']),
    ended: endedAt === undefined || why === undefined ? undefined : { at: endedAt, why },
  };
};

export const windowItem = (window: TimeWindow | undefined) =>
  window === undefined ? undefined : { from: window.from.toISOString(), to: window.to.toISOString() };

export const windowFrom = (value: unknown): TimeWindow | undefined => {
  const [from, to] = [instant(record(value)['from']), instant(record(value)['to'])];
  return from === undefined || to === undefined ? undefined : { from, to };
};

const contactItem = (contact: StartedContact | undefined) =>
  contact === undefined ? undefined : { ...contact, at: contact.at.toISOString() };

const contactFrom = (value: unknown): StartedContact | undefined => {
  const { state, at, contactId } = record(value);
  const since = instant(at);
  if (since === undefined || (state !== 'starting' && state !== 'started')) return undefined;
  return { state, at: since, contactId: text(contactId) };
};

const count = (value: unknown): number => (typeof value === 'number' && value >= 0 ? value : 0);
