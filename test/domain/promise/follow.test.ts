import { describe, expect, it } from 'vitest';
import type { AttemptOutcome } from '../../../domain/campaign/model.ts';
import type { ContactRecord } from '../../../domain/contact/model.ts';
import { followCallback } from '../../../domain/promise/follow-callback.ts';
import { followContact } from '../../../domain/promise/follow-contact.ts';
import {
  type CallbackPromise,
  callbackAttemptId,
  readCallbackAttemptId,
} from '../../../domain/promise/model.ts';
import { aRecord } from '../../support/contacts.ts';
import { aPromise, now, ports } from './promises.ts';

const calling = { number: 1, at: now };
const after = async (promise: CallbackPromise, outcome: AttemptOutcome, times = 1) => {
  const memory = ports([promise]);
  for (let copy = 0; copy < times; copy += 1)
    await followCallback(memory).after({
      key: 'key',
      attempt: {
        attemptId: callbackAttemptId('key', promise),
        campaign: 'callback',
        purpose: 'service',
        at: now,
        outcome,
      },
      talk: undefined,
      from: 'record',
    });
  return memory.promises.find(promise);
};

describe('what a settled call of a callback leads to', () => {
  it('keeps the promise when they talked, withdraws it when the customer refuses', async () => {
    expect(await after(aPromise({ work: { calling } }), 'answered')).toMatchObject({
      state: 'kept',
      work: { calls: 1, calling: undefined, ended: { at: now, why: 'talked' } },
    });
    expect(await after(aPromise(), 'refused')).toMatchObject({
      state: 'withdrawn',
      work: { ended: { why: 'refused' } },
    });
  });

  it.each<[string, Partial<CallbackPromise['work']>, AttemptOutcome, object]>([
    ['after half an hour', {}, 'no-answer', { missed: 1, nextTaskAt: new Date('2026-11-24T10:30:00+01:00') }],
    [
      'after three hours',
      { missed: 1 },
      'busy',
      { missed: 2, nextTaskAt: new Date('2026-11-24T13:00:00+01:00') },
    ],
    ['never after the third', { missed: 2 }, 'no-answer', { missed: 3, trouble: 'not-reached' }],
    ['never at a number that does not exist', {}, 'invalid-number', { trouble: 'not-reached' }],
    ['never when nobody knows', {}, 'unknown', { trouble: 'unknown' }],
  ])('is tried again %s', async (_, work, outcome, expected) => {
    expect((await after(aPromise({ work: { calling, ...work } }), outcome, 3))?.work).toMatchObject({
      calls: 1,
      calling: undefined,
      ...expected,
    });
  });

  it('is a supervisor’s when the next try would come too late', async () => {
    const soon = aPromise({ dueAt: new Date('2026-11-24T10:20:00+01:00') });

    expect((await after(soon, 'no-answer'))?.work.trouble).toBe('not-reached');
  });

  it('changes nothing for attempts of campaigns, of calls that were counted, and of promises that are over', async () => {
    expect(readCallbackAttemptId('spring.key.1')).toBeUndefined();
    expect(readCallbackAttemptId('callback.key.contact-0_commercial-question-12')).toEqual({
      promiseId: 'contact-0.commercial-question',
      call: 12,
    });
    const over = aPromise({ state: 'withdrawn', work: { ended: { at: now, why: 'served' } } });
    expect(await after(over, 'answered')).toEqual(over);
  });
});

const talk = {
  id: 'agent-1',
  username: 'marie',
  connectedAt: now,
  talkSeconds: 60,
  holdSeconds: 0,
  afterContactWorkSeconds: 5,
  stillWorking: false,
};
const told = async (promise: CallbackPromise, record: Partial<ContactRecord>, times = 1) => {
  const memory = ports([promise]);
  for (let copy = 0; copy < times; copy += 1)
    await followContact(memory)(aRecord({ disconnectedAt: now, ...record }));
  return memory.promises.find(promise);
};

describe('what the record of a contact says about promised callbacks', () => {
  const queued = aPromise({ queuedContactId: 'queued-1' });
  const ofQueued = {
    contactId: 'queued-1',
    initiationMethod: 'CALLBACK',
    attributes: { promiseId: queued.id },
  } as const;

  it('Connect’s own callback keeps it when agent and customer talked', async () => {
    expect(await told(queued, { ...ofQueued, agent: talk, connectedToSystemAt: now }, 2)).toMatchObject({
      state: 'kept',
      work: { calls: 1 },
    });
  });

  it('Connect’s own callback that reached nobody is tried again as a task', async () => {
    expect(await told(queued, { ...ofQueued, agent: { ...talk, talkSeconds: 0 } }, 2)).toMatchObject({
      state: 'promised',
      queuedContactId: undefined,
      work: { missed: 1, nextTaskAt: new Date('2026-11-24T10:30:00+01:00') },
    });
    expect(
      await told(queued, { ...ofQueued, contactId: 'queued-0', agent: talk, connectedToSystemAt: now }),
    ).toEqual(queued);
  });

  it('a task that was closed without a call goes to somebody else; one from which somebody rang does not', async () => {
    const task = { state: 'started', at: now, contactId: 'task-1' } as const;
    const ofTask = {
      contactId: 'task-1',
      channel: 'TASK',
      attributes: { taskKind: 'callback', promiseId: 'contact-0.information' },
    } as const;

    expect((await told(aPromise({ work: { task } }), ofTask, 2))?.work).toMatchObject({
      task: undefined,
      skipped: 1,
    });
    expect((await told(aPromise({ work: { task, calling } }), ofTask))?.work.task).toEqual(task);
    expect((await told(aPromise({ work: { task, skipped: 2 } }), ofTask))?.work.trouble).toBe(
      'refused-by-agents',
    );
  });

  it('a customer who rang in and was served for the need waits for nothing any more', async () => {
    const inbound = {
      contactId: 'inbound-1',
      initialContactId: 'inbound-1',
      customerNumber: '+3225550123',
      agent: talk,
      startedAt: now,
      attributes: { need: 'information' },
    };
    const waiting = aPromise({ queuedContactId: 'queued-1' });

    expect(await told(waiting, inbound)).toMatchObject({
      state: 'withdrawn',
      work: { ended: { why: 'served' }, stop: ['queued-1'] },
    });
    expect(await told(waiting, { ...inbound, agent: undefined })).toEqual(waiting);
    expect(await told(waiting, { ...inbound, attributes: { need: 'complaint' } })).toEqual(waiting);
    const agreedThere = aPromise({ agreedIn: 'inbound-1' });
    expect(await told(agreedThere, inbound)).toEqual(agreedThere);
    const later = aPromise({ promisedAt: new Date(now.getTime() + 1_000) });
    expect(await told(later, inbound)).toEqual(later);
  });
});
