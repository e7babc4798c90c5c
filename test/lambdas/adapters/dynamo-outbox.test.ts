import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../domain/message/model.ts';
import { dynamoOutbox, readMessages } from '../../../lambdas/adapters/dynamo-outbox.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';
import { aMessage } from '../../support/messages.ts';

let dynamodb: TestDynamodb;
let table: string;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  dynamodb.requests.length = 0;
});

const queue = (message: Message) => dynamoOutbox(dynamodb.documentClient, table).queue(message);
const read = (limit = 10) => readMessages(dynamodb.documentClient, table, { limit });
const linesIn = async (shard: number) =>
  (
    await dynamodb.documentClient.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `QUEUED#${shard}` },
      }),
    )
  ).Items ?? [];

describe('the outbox in DynamoDB', () => {
  it('keeps a message with two writes, and gives it back as it was', async () => {
    expect(await queue(aMessage())).toBe('queued');

    expect(dynamodb.requests).toEqual(['PutItem', 'PutItem']);
    expect(await read()).toEqual([aMessage()]);
  });

  it('keeps a text message without a subject', async () => {
    const sms = aMessage({ channel: 'sms', to: '+32450000101', subject: undefined });

    await queue(sms);

    expect(await read()).toEqual([sms]);
  });

  it('keeps one of a message that is queued again later, as it was first', async () => {
    await queue(aMessage());

    expect(await queue(aMessage({ queuedAt: new Date('2026-11-24T09:06:00Z'), text: 'Autre' }))).toBe(
      'queued-already',
    );

    expect(await read()).toEqual([aMessage()]);
  });

  it('keeps one of ten queued at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, second) =>
        queue(aMessage({ queuedAt: new Date(Date.UTC(2026, 10, 24, 9, 5, second)) })),
      ),
    );

    expect(outcomes.filter((outcome) => outcome === 'queued')).toHaveLength(1);
    expect(await read()).toHaveLength(1);
    const lines = await Promise.all([0, 1, 2, 3].map(linesIn));
    expect(lines.flat()).toHaveLength(1);
  });

  it('lists a message that a crash had left out, when it is queued again', async () => {
    await queue(aMessage());
    const line = (await Promise.all([0, 1, 2, 3].map(linesIn))).flat()[0];
    await dynamodb.documentClient.send(
      new DeleteCommand({ TableName: table, Key: { pk: line?.['pk'], sk: line?.['sk'] } }),
    );
    expect(await read()).toEqual([]);

    await queue(aMessage());

    expect(await read()).toEqual([aMessage()]);
  });

  it('reads the newest first over its four partitions, with four queries and one read', async () => {
    const minutes = Array.from({ length: 12 }, (_, minute) => minute);
    await Promise.all(
      minutes.map((minute) =>
        queue(aMessage({ id: `message-${minute}`, queuedAt: new Date(Date.UTC(2026, 10, 24, 9, minute)) })),
      ),
    );
    dynamodb.requests.length = 0;

    const newest = await read(5);

    expect(newest.map(({ id }) => id)).toEqual([
      'message-11',
      'message-10',
      'message-9',
      'message-8',
      'message-7',
    ]);
    expect(dynamodb.requests).toEqual(['Query', 'Query', 'Query', 'Query', 'BatchGetItem']);
  });

  it('is a fault when a message cannot be read, and when the table is not there', async () => {
    await queue(aMessage());
    const Item = { pk: 'MESSAGE#contact-1-agreement-2', sk: 'MESSAGE', id: 'contact-1-agreement-2' };
    await dynamodb.documentClient.send(new PutCommand({ TableName: table, Item }));

    await expect(read()).rejects.toMatchObject({ code: 'message.store' });
    await expect(dynamoOutbox(dynamodb.documentClient, 'nowhere').queue(aMessage())).rejects.toMatchObject({
      code: 'message.store',
      retryable: true,
    });
    await expect(readMessages(dynamodb.documentClient, 'nowhere', { limit: 1 })).rejects.toMatchObject({
      code: 'message.store',
    });
  });
});
