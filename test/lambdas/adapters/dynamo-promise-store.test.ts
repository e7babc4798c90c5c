import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PromiseStoreFault } from '../../../domain/promise/faults.ts';
import type { CallbackPromise } from '../../../domain/promise/model.ts';
import { promiseCallback } from '../../../domain/promise/promise-callback.ts';
import { type SweepPromisesPorts, sweepPromises } from '../../../domain/promise/sweep-promises.ts';
import { dynamoPromiseCards } from '../../../lambdas/adapters/dynamo-promise-cards.ts';
import { promiseItem } from '../../../lambdas/adapters/dynamo-promise-items.ts';
import { dynamoPromiseIndex, dynamoPromiseShelf } from '../../../lambdas/adapters/dynamo-promise-shelf.ts';
import { dynamoPromiseStore } from '../../../lambdas/adapters/dynamo-promise-store.ts';
import { aPromise, aRequest, now, someTasks } from '../../domain/promise/promises.ts';
import { officeHours } from '../../domain/working-time/working-times.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
let ports: Omit<SweepPromisesPorts, 'escalate'>;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  ports = {
    promises: dynamoPromiseStore(dynamodb.documentClient, table),
    index: dynamoPromiseIndex(dynamodb.documentClient, table),
    shelf: dynamoPromiseShelf(dynamodb.documentClient, table),
    cards: dynamoPromiseCards(dynamodb.documentClient, table),
    tasks: someTasks().tasks,
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
const late = (number: string) =>
  aPromise({
    id: `contact-${number.slice(-1)}.information`,
    number,
    dueAt: new Date('2026-11-24T09:30:00+01:00'),
  });

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

  it('are swept with four queries while nothing is to be done', async () => {
    await given(
      aPromise({
        number: '+32475000003',
        customerId: undefined,
        work: { nextTaskAt: new Date('2026-11-24T11:00:00+01:00') },
      }),
    );

    expect(await sweepPromises({ ...ports, escalate: () => {} })()).toMatchObject({
      running: 1,
      due: 1,
      late: 0,
    });
    expect(dynamodb.requests).toEqual(['Query', 'Query', 'Query', 'Query']);
  });

  it('are noted as late and given to a supervisor once, by one of two sweeps', async () => {
    await given(late('+32475000001'), late('+32475000002'));
    const { started, tasks } = someTasks();
    const sweep = sweepPromises({ ...ports, tasks, escalate: () => {} });

    const sweeps = await Promise.all([sweep(), sweep()]);
    await sweep();

    expect(sweeps.reduce((sum, { newlyLate }) => sum + newlyLate, 0)).toBe(2);
    expect(started.filter((token) => token.startsWith('late-'))).toHaveLength(2);
  });

  it('come back as they were written, whatever is being done to keep them', async () => {
    const started = { state: 'started', at: now, contactId: 'task-1' } as const;
    const busy = aPromise({
      chosen: { from: now, to: new Date('2026-11-24T12:00:00+01:00') },
      queuedContactId: 'queued-1',
      revision: 7,
      work: {
        tasks: 2,
        task: started,
        calls: 1,
        calling: { number: 2, at: now },
        missed: 1,
        skipped: 1,
        trouble: 'unknown',
        escalation: { ...started, state: 'starting', contactId: undefined },
        stop: ['queued-0'],
        shownDueAt: now,
        ended: { at: now, why: 'served' },
      },
    });
    await given(busy);

    expect(await ports.promises.find(busy)).toEqual(busy);
  });

  it('are changed by one of two who saw the same', async () => {
    await given(aPromise());
    const next = { ...aPromise(), revision: 2 };

    const changes = await Promise.all([ports.promises.change(next), ports.promises.change(next)]);

    expect(changes.toSorted()).toEqual(['changed', 'conflict']);
    expect(await ports.promises.change({ ...next, id: 'contact-9.information' })).toBe('conflict');
  });

  it('are found by their id once it is noted, and not when another stands in their place', async () => {
    await given(aPromise());

    expect(await ports.index.find('contact-0.information')).toBeUndefined();
    await ports.index.note(aPromise());
    expect(await ports.index.find('contact-0.information')).toEqual(aPromise());
    await given(aPromise({ id: 'contact-9.information' }));
    expect(await ports.index.find('contact-0.information')).toBeUndefined();
  });

  it('that are over are put away, unless they were changed', async () => {
    const over = aPromise({ state: 'kept', work: { ended: { at: now, why: 'talked' } } });
    await given(over);

    await ports.shelf.putAway({ ...over, revision: 9 });
    expect(await ports.promises.find(over)).toEqual(over);
    await ports.shelf.putAway(over);

    expect(await ports.promises.find(over)).toBeUndefined();
  });

  it('take on what the promise before them still has to have done', async () => {
    await given(aPromise({ state: 'withdrawn', revision: 4, work: { stop: ['queued-1'] } }));

    const promised = await promiseCallback(ports)(aRequest());

    expect(promised).toMatchObject({
      ok: true,
      value: { news: 'promised', promise: { revision: 5, work: { stop: ['queued-1'] } } },
    });
  });

  it('that cannot be read are a fault, not a guess', async () => {
    await put({ ...promiseItem(aPromise(), 90), dueAt: 'soon' });

    await expect(promiseCallback(ports)(aRequest())).rejects.toThrow(PromiseStoreFault);
  });

  it('fail as a fault when the table is not there', async () => {
    ports = {
      ...ports,
      promises: dynamoPromiseStore(dynamodb.documentClient, 'nowhere'),
      shelf: dynamoPromiseShelf(dynamodb.documentClient, 'nowhere'),
    };

    await expect(promiseCallback(ports)(aRequest())).rejects.toThrow('making a promise failed');
    await expect(sweepPromises({ ...ports, escalate: () => {} })()).rejects.toThrow(
      'reading the running promises failed',
    );
    await expect(ports.promises.change(aPromise())).rejects.toThrow(PromiseStoreFault);
  });
});
