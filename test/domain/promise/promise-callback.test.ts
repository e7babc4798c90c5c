import { describe, expect, it } from 'vitest';
import { freshWork } from '../../../domain/promise/model.ts';
import { promiseCallback } from '../../../domain/promise/promise-callback.ts';
import { aPromise, aRequest, now, ports } from './promises.ts';

const at = (local: string) => new Date(`${local}:00+01:00`);

describe('promising a callback', () => {
  it('promises the number that calls, with the time by which somebody rings', async () => {
    const promised = await promiseCallback(ports())(aRequest());

    expect(promised).toEqual({
      ok: true,
      value: {
        news: 'promised',
        promise: {
          id: 'contact-1.information',
          number: '+3225550123',
          need: 'information',
          language: 'fr',
          customerId: 'ada',
          contactId: 'contact-1',
          agreedIn: 'contact-1',
          revision: 1,
          state: 'promised',
          promisedAt: now,
          dueFrom: now,
          dueAt: new Date('2026-11-25T10:00:00+01:00'),
          chosen: undefined,
          queuedContactId: undefined,
          work: freshWork(now),
        },
      },
    });
  });

  it('promises the number that was keyed instead, however it was keyed', async () => {
    const promised = await promiseCallback(ports())(aRequest({ keyedNumber: '0032475123456#' }));

    expect(promised).toMatchObject({ ok: true, value: { promise: { number: '+32475123456' } } });
  });

  it('knows no customer when the caller is a guest', async () => {
    const promised = await promiseCallback(ports())(aRequest({ customerId: 'guest' }));

    expect(promised).toMatchObject({ ok: true, value: { promise: { customerId: undefined } } });
  });

  it('takes the same contact asking again for a retry', async () => {
    const promise = promiseCallback(ports());

    const first = await promise(aRequest());

    expect(await promise(aRequest())).toEqual(first);
  });

  it.each(['promised', 'late'] as const)(
    'says the promise that runs when one was %s already',
    async (state) => {
      const standing = aPromise({ state });

      const promised = await promiseCallback(ports([standing]))(aRequest());

      expect(promised).toEqual({ ok: true, value: { news: 'already-promised', promise: standing } });
    },
  );

  it.each(['kept', 'withdrawn'] as const)('promises anew when the last one was %s', async (state) => {
    const promised = await promiseCallback(ports([aPromise({ state })]))(aRequest());

    expect(promised).toMatchObject({
      ok: true,
      value: { news: 'promised', promise: { contactId: 'contact-1' } },
    });
  });

  it('promises another need apart', async () => {
    const promised = await promiseCallback(ports([aPromise()]))(aRequest({ need: 'complaint' }));

    expect(promised).toMatchObject({ ok: true, value: { news: 'promised' } });
  });

  it.each([
    ['the number is withheld', { callerNumber: undefined }, 'promise.number-needed'],
    [
      'what was keyed is no number, though we see the caller’s',
      { keyedNumber: '0475' },
      'promise.number-needed',
    ],
    ['a premium number was keyed', { keyedNumber: '0900 12 345' }, 'promise.number-not-callable'],
    ['an emergency number was keyed', { keyedNumber: '112' }, 'promise.number-not-callable'],
    ['the call comes from far away', { callerNumber: '+12125550100' }, 'promise.number-not-callable'],
  ])('promises nothing when %s', async (_, request, code) => {
    expect(await promiseCallback(ports())(aRequest(request))).toEqual({ ok: false, error: { code } });
  });

  it('promises the time that the caller chose, and says nothing of 24 hours then', async () => {
    const time = { from: at('2026-11-26T09:00'), to: at('2026-11-26T12:00') };

    const promised = await promiseCallback(ports())(aRequest({ time }));

    expect(promised).toMatchObject({
      ok: true,
      value: { news: 'promised', promise: { chosen: time, dueFrom: time.from, dueAt: time.to } },
    });
  });

  it.each([
    ['is over', '2026-11-24T09:00', '2026-11-24T10:00'],
    ['is at noon, when nobody works', '2026-11-25T11:00', '2026-11-25T14:00'],
    ['is on a Sunday', '2026-11-29T09:00', '2026-11-29T12:00'],
    ['is next year', '2027-11-25T09:00', '2027-11-25T12:00'],
  ])('promises nothing when the time that was chosen %s', async (_, from, to) => {
    const memory = ports();

    const promised = await promiseCallback(memory)(aRequest({ time: { from: at(from), to: at(to) } }));

    expect(promised).toEqual({ ok: false, error: { code: 'promise.time-past' } });
    expect(await memory.promises.find(aPromise())).toBeUndefined();
  });

  it('moves the promise that runs when another time is chosen, and what was begun for the old time is stopped', async () => {
    const time = { from: at('2026-11-26T09:00'), to: at('2026-11-26T12:00') };
    const started = { state: 'started', at: now, contactId: 'task-1' } as const;
    const memory = ports([
      aPromise({ state: 'late', work: { task: started, escalation: started, missed: 2 } }),
    ]);

    const promised = await promiseCallback(memory)(aRequest({ time }));

    expect(promised).toMatchObject({
      ok: true,
      value: {
        news: 'moved',
        promise: {
          id: 'contact-0.information',
          state: 'promised',
          dueAt: time.to,
          agreedIn: 'contact-1',
          work: {
            task: undefined,
            escalation: undefined,
            missed: 0,
            stop: ['task-1'],
            nextTaskAt: time.from,
          },
        },
      },
    });
    expect(await promiseCallback(memory)(aRequest({ time }))).toMatchObject({
      value: { news: 'already-promised', promise: { dueAt: time.to } },
    });
  });

  it('keeps the clock of a promise that runs when the caller only asks for it again', async () => {
    const standing = aPromise();

    const promised = await promiseCallback(ports([standing]))(aRequest({ time: 'soonest' }));

    expect(promised).toMatchObject({
      value: { news: 'already-promised', promise: { dueAt: standing.dueAt } },
    });
  });

  it('is a new promise when an agent makes it in the very talk that was to keep the old one', async () => {
    const standing = aPromise({ work: { calling: { number: 1, at: now } } });

    const promised = await promiseCallback(ports([standing]))(
      aRequest({ contactId: 'contact-0', promisedByAgentIn: 'call-7' }),
    );

    expect(promised).toMatchObject({
      value: { news: 'moved', promise: { work: { calls: 1, calling: undefined, stop: [] } } },
    });
  });
});
