import { describe, expect, it } from 'vitest';
import { promiseCallback } from '../../../domain/promise/promise-callback.ts';
import { aPromise, aRequest, now, ports } from './promises.ts';

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
          state: 'promised',
          promisedAt: now,
          dueFrom: now,
          dueAt: new Date('2026-11-25T10:00:00+01:00'),
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
});
