import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NotRecordedStore } from '../../../domain/contact/missing-disposition-ports.ts';
import { countNotRecorded, dynamoNotRecorded } from '../../../lambdas/adapters/dynamo-not-recorded.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
let store: NotRecordedStore;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  store = dynamoNotRecorded(dynamodb.documentClient, table);
  dynamodb.requests.length = 0;
});

const missing = {
  conversationId: 'contact-1',
  contactId: 'contact-2',
  username: 'marie',
  at: new Date('2026-11-24T09:05:00Z'),
};
const countOf = async (...usernames: readonly string[]) =>
  countNotRecorded(dynamodb.documentClient, table, usernames);

describe('what was not recorded, in DynamoDB', () => {
  it('is counted with two writes, and read by agent with one query each', async () => {
    expect(await store.count(missing)).toEqual(missing);
    expect(dynamodb.requests).toEqual(['PutItem', 'PutItem']);

    dynamodb.requests.length = 0;
    expect(await countOf('marie', 'jan')).toEqual({ marie: 1, jan: 0 });
    expect(dynamodb.requests).toEqual(['Query', 'Query']);
    expect(await store.find('contact-1')).toEqual(missing);
  });

  it('is counted once a conversation, with whom it was counted first', async () => {
    await store.count(missing);

    expect(await store.count({ ...missing, contactId: 'contact-3', username: 'jan' })).toEqual(missing);
    await Promise.all([store.count(missing), store.count(missing)]);

    expect(await countOf('marie', 'jan')).toEqual({ marie: 1, jan: 0 });
  });

  it('counts no more when it is struck off, also twice', async () => {
    await store.count(missing);
    await store.count({ ...missing, conversationId: 'contact-8', contactId: 'contact-9' });

    await store.strikeOff(missing);
    await store.strikeOff(missing);

    expect(await countOf('marie')).toEqual({ marie: 1 });
    expect(await store.find('contact-1')).toEqual(missing);
  });

  it('is asked for by one of ten who want to start the task, and by nobody after it', async () => {
    await store.count(missing);

    const claims = await Promise.all(Array.from({ length: 10 }, () => store.claimTask('contact-1')));
    expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1);

    for (const outcome of ['started', 'unknown', 'impossible'] as const) {
      await store.settleTask('contact-1', outcome);
      expect(await store.claimTask('contact-1')).toBe('claimed-already');
    }
  });

  it('may be asked for again when the task was certainly not started', async () => {
    await store.count(missing);
    await store.claimTask('contact-1');

    await store.settleTask('contact-1', 'not-started');

    expect(await store.claimTask('contact-1')).toBe('claimed');
  });

  it('is asked for of nobody when nothing is missing', async () => {
    expect(await store.claimTask('contact-1')).toBe('claimed-already');
  });

  it('is a fault when it cannot be read, and when the table is not there', async () => {
    const Item = { pk: 'CONVERSATION#contact-1', sk: 'NOT-RECORDED', username: 'marie' };
    await dynamodb.documentClient.send(new PutCommand({ TableName: table, Item }));
    await expect(store.find('contact-1')).rejects.toMatchObject({ code: 'contact.store' });

    const nowhere = dynamoNotRecorded(dynamodb.documentClient, 'nowhere');
    const calls: readonly (() => Promise<unknown>)[] = [
      () => nowhere.count(missing),
      () => nowhere.strikeOff(missing),
      () => nowhere.claimTask('contact-1'),
      () => nowhere.settleTask('contact-1', 'started'),
      () => countNotRecorded(dynamodb.documentClient, 'nowhere', ['marie']),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'contact.store' });
  });
});
