import { inMemoryPromises } from '../../../domain/promise/in-memory-promises.ts';
import { type CallbackPromise, freshWork, type PromiseWork } from '../../../domain/promise/model.ts';
import type { PromiseTasks } from '../../../domain/promise/ports.ts';
import type { CallbackRequest } from '../../../domain/promise/promise-callback.ts';
import { officeHours } from '../working-time/working-times.ts';

/** A Tuesday morning. */
export const now = new Date('2026-11-24T10:00:00+01:00');

export const aRequest = (more: Partial<CallbackRequest> = {}): CallbackRequest => ({
  contactId: 'contact-1',
  customerId: 'ada',
  callerNumber: '+3225550123',
  keyedNumber: undefined,
  need: 'information',
  language: 'fr',
  ...more,
});

export const aPromise = ({
  work,
  ...more
}: Partial<Omit<CallbackPromise, 'work'>> & {
  readonly work?: Partial<PromiseWork>;
} = {}): CallbackPromise => ({
  id: 'contact-0.information',
  revision: 1,
  number: '+3225550123',
  need: 'information',
  language: 'fr',
  customerId: 'ada',
  contactId: 'contact-0',
  agreedIn: 'contact-0',
  state: 'promised',
  promisedAt: new Date('2026-11-23T15:00:00+01:00'),
  dueFrom: new Date('2026-11-23T15:00:00+01:00'),
  dueAt: new Date('2026-11-24T15:00:00+01:00'),
  chosen: undefined,
  queuedContactId: undefined,
  ...more,
  work: { ...freshWork(more.dueFrom ?? new Date('2026-11-23T15:00:00+01:00')), ...work },
});

/** Tasks that Connect would have: what was started, by token, and what was stopped. */
export const someTasks = () => {
  const started: string[] = [];
  const stopped: string[] = [];
  const start = (token: string) => {
    if (!started.includes(token)) started.push(token);
    return Promise.resolve({ started: true as const, contactId: `task-${token}` });
  };
  const tasks: PromiseTasks = {
    callback: ({ id }, number) => start(`callback-${id}-${number}`),
    escalate: ({ id, dueAt }) => start(`late-${id}-${dueAt.getTime()}`),
    stop: async (contactId) => {
      stopped.push(contactId);
      return 'stopped';
    },
  };
  return { started, stopped, tasks };
};

export const ports = (promises: readonly CallbackPromise[] = [], instant = now) => {
  const memory = inMemoryPromises(promises);
  const shown: Record<string, Date | undefined> = {};
  return {
    promises: memory,
    index: memory.index,
    shelf: memory.shelf,
    clock: { now: () => instant },
    workingTime: officeHours(),
    tasks: someTasks().tasks,
    shown,
    cards: {
      show: async (number: string, customerId: string, dueAt: Date | undefined) => {
        shown[`${number} ${customerId}`] = dueAt;
      },
    },
  };
};
