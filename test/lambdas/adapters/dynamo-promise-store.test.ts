import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PromiseStoreFault } from '../../../domain/promise/faults.ts';
import type { CallbackPromise } from '../../../domain/promise/model.ts';
import { type PromisePorts, promiseCallback } from '../../../domain/promise/promise-callback.ts';
import { sweepPromises } from '../../../domain/promise/sweep-promises.ts';
import { promiseItem } from '../../../lambdas/adapters/dynamo-promise-items.ts';
import { dynamoPromiseStore } from '../../../lambdas/adapters/dynamo-promise-store.ts';
import { aPromise, aRequest, now } from '../../domain/promise/promises.ts';
import { officeHours } from '../../domain/working-time/working-times.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
let ports: PromisePorts;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  ports = {
    promises: dynamoPromiseStore(dynamodb.documentClient, table),
    clock: { now: () => now },
    workingTime: officeHours(),
  };
  dynamodb.requests.length = 0;
});

const put = (Item: Record<string, unknown>) =>
  dynamodb.documentClient.send(new PutCommand({ TableName: table, Item }));
const given = async (...promises: readonly CallbackPromise[]) => {
  for (const promise of promises) await put(promiseItem(promise, 90));
  dynamodb.requests.length = 0;
};
const late = (number: string) => aPromise({ number, dueAt: new Date('2026-11-24T09:30:00+01:00') });

describe('promised callbacks in DynamoDB', () => {
  it('are made with one write', async () => {
    const promised = await promiseCallback(ports)(aRequest());

    expect(promised).toMatchObject({ ok: true, value: { news: 'promised' } });
    expect(dynamodb.requests).toEqual(['PutItem']);
  });

  it('are the same for a retry, and stand when the caller rings again, as they were written', async () => {
    const first = await promiseCallback(ports)(aRequest());

    expect(await promiseCallback(ports)(aRequest())).toEqual(first);
    expect(await promiseCallback(ports)(aRequest({ contactId: 'contact-2' }))).toEqual({
      ok: true,
      value: { news: 'already-promised', promise: first.ok && first.value.promise },
    });
  });

  it('are one in a real race of ten calls, each retried', async () => {
    const requests = Array.from({ length: 10 }, (_, index) => aRequest({ contactId: `contact-${index}` }));

    const promised = await Promise.all(
      [...requests, ...requests].map((request) => promiseCallback(ports)(request)),
    );

    const answers = promised.flatMap((one) => (one.ok ? [one.value] : []));
    expect(new Set(answers.map(({ promise }) => promise.id)).size).toBe(1);
    expect(answers.filter(({ news }) => news === 'promised')).toHaveLength(2);
  });

  it.each(['kept', 'withdrawn'] as const)('are made anew when the last one was %s', async (state) => {
    await given(aPromise({ state }));

    expect(await promiseCallback(ports)(aRequest())).toMatchObject({ ok: true, value: { news: 'promised' } });
    expect(dynamodb.requests).toEqual(['PutItem']);
  });

  it('are swept with four queries and one write for each that is newly late', async () => {
    await given(
      late('+32475000001'),
      late('+32475000002'),
      aPromise({ number: '+32475000003' }),
      aPromise({ number: '+32475000004', state: 'kept' }),
    );

    const sweep = await sweepPromises({ ...ports, escalate: () => {} })();

    expect(sweep).toEqual({ running: 3, due: 1, late: 2, newlyLate: 2, mostMinutesLate: 30 });
    expect(dynamodb.requests.toSorted()).toEqual([
      'Query',
      'Query',
      'Query',
      'Query',
      'UpdateItem',
      'UpdateItem',
    ]);
    expect(await sweepPromises({ ...ports, escalate: () => {} })()).toMatchObject({ late: 2, newlyLate: 0 });
  });

  it('are noted as late once, by one of two sweeps', async () => {
    await given(late('+32475000001'));

    const noted = await Promise.all([
      ports.promises.markLate(late('+32475000001')),
      ports.promises.markLate(late('+32475000001')),
    ]);

    expect(noted.toSorted()).toEqual([false, true]);
  });

  it('that were made anew meanwhile are not noted for the old one', async () => {
    await given(aPromise({ id: 'contact-9.information' }));

    expect(await ports.promises.markLate(aPromise())).toBe(false);
  });

  it('that cannot be read are a fault, not a guess', async () => {
    await put({ ...promiseItem(aPromise(), 90), dueAt: 'soon' });

    await expect(promiseCallback(ports)(aRequest())).rejects.toThrow(PromiseStoreFault);
  });

  it('fail as a fault when the table is not there', async () => {
    ports = { ...ports, promises: dynamoPromiseStore(dynamodb.documentClient, 'nowhere') };

    await expect(promiseCallback(ports)(aRequest())).rejects.toThrow('making a promise failed');
    await expect(sweepPromises({ ...ports, escalate: () => {} })()).rejects.toThrow(
      'reading the running promises failed',
    );
    await expect(ports.promises.markLate(aPromise())).rejects.toThrow(PromiseStoreFault);
  });
});
