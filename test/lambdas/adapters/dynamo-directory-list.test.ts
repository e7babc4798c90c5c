import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryItem } from '../../../lambdas/adapters/dynamo-catalogue-items.ts';
import { dynamoDirectoryList } from '../../../lambdas/adapters/dynamo-directory-list.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

describe('the directory for agents', () => {
  let dynamodb: TestDynamodb;
  let table: string;
  beforeAll(async () => {
    dynamodb = await startDynamodb();
    table = await dynamodb.createTable();
  });
  afterAll(() => dynamodb.stop());

  const names = { fr: 'a', nl: 'b', de: 'c', en: 'd' };
  const put = (Item: Record<string, unknown>) =>
    dynamodb.documentClient.send(new PutCommand({ TableName: table, Item }));

  it('is every entry, and one that cannot be read takes none of the others away', async () => {
    await put(
      directoryItem({
        code: '12',
        kind: 'service',
        names,
        languages: ['fr'],
        reachedBy: { team: 'service' },
      }),
    );
    await put(
      directoryItem({
        code: '900',
        kind: 'outside',
        names,
        languages: ['fr'],
        reachedBy: { number: '+3225550190' },
      }),
    );
    await put({ pk: 'DIRECTORY', sk: '666', names: { fr: 'sans numéro' } });

    const listed = await dynamoDirectoryList(dynamodb.documentClient, table).list();

    expect(listed.map(({ code }) => code)).toEqual(['12', '900']);
  });

  it('is a fault that names it when the table does not answer', async () => {
    await expect(dynamoDirectoryList(dynamodb.documentClient, 'no-such-table').list()).rejects.toMatchObject({
      code: 'catalogue.store',
      retryable: true,
    });
  });
});
