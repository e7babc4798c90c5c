import { inMemoryPromises } from '../../../domain/promise/in-memory-promises.ts';
import type { CallbackPromise } from '../../../domain/promise/model.ts';
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

export const aPromise = (more: Partial<CallbackPromise> = {}): CallbackPromise => ({
  id: 'contact-0.information',
  number: '+3225550123',
  need: 'information',
  language: 'fr',
  customerId: 'ada',
  contactId: 'contact-0',
  state: 'promised',
  promisedAt: new Date('2026-11-23T15:00:00+01:00'),
  dueFrom: new Date('2026-11-23T15:00:00+01:00'),
  dueAt: new Date('2026-11-24T15:00:00+01:00'),
  ...more,
});

export const ports = (promises: readonly CallbackPromise[] = [], instant = now) => ({
  promises: inMemoryPromises(promises),
  clock: { now: () => instant },
  workingTime: officeHours(),
});
