import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDynamodb, type TestDynamodb } from './dynamodb.ts';

let dynamodb: TestDynamodb;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());

it('keeps what is written and counts what was sent', async () => {
  const table = await dynamodb.createTable();
  dynamodb.requests.length = 0;

  await dynamodb.documentClient.send(
    new PutCommand({ TableName: table, Item: { pk: 'A', sk: 'B', color: 'blue' } }),
  );
  const read = await dynamodb.documentClient.send(
    new GetCommand({ TableName: table, Key: { pk: 'A', sk: 'B' } }),
  );

  expect(read.Item).toEqual({ pk: 'A', sk: 'B', color: 'blue' });
  expect(dynamodb.requests).toEqual(['PutItem', 'GetItem']);
});
