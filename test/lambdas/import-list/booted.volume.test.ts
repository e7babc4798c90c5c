import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summarizeList } from '../../../domain/calling-list/finish-list.ts';
import { dynamoCampaigns } from '../../../lambdas/adapters/dynamo-campaigns.ts';
import { dynamoListBook } from '../../../lambdas/adapters/dynamo-list-book.ts';
import { dynamoMembers } from '../../../lambdas/adapters/dynamo-members.ts';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import { bootCloud, type LocalCloud } from '../../../simulator/cloud/boot.ts';
import { campaign } from '../../domain/calling-list/spring.ts';
import { testAssembly } from '../../support/assembly.ts';

const clock = createVirtualClock({ start: Date.parse('2026-11-25T09:00:00Z') });
let cloud: LocalCloud;
let client: DynamoDBDocumentClient;
let table: string;
beforeAll(async () => {
  cloud = await bootCloud({ assembly: await testAssembly(), clock });
  table = cloud.tables['outbound'] ?? '';
  client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: cloud.dynamodbEndpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
}, 120_000);
afterAll(async () => {
  client.destroy();
  await cloud.stop();
});

const put = (key: string, text: string): ReadonlyMap<string, { readonly body: Buffer }> => {
  const name = cloud.environmentOf('import-list')['LISTS_BUCKET'] ?? '';
  const bucket = cloud.buckets.get(name);
  if (bucket === undefined) throw new Error(`there is no bucket "${name}"`);
  bucket.set(key, { body: Buffer.from(text), contentType: 'text/csv', metadata: {}, modified: clock.now() });
  return bucket;
};

describe('lists in the cloud that is deployed', () => {
  it('become members, part by part, with a report in the bucket', async () => {
    const { name } = campaign().campaign;
    await clock.real(() =>
      dynamoCampaigns(client, table).write(campaign(), {
        campaign: name,
        revision: 1,
        what: 'created',
        at: clock.now(),
        by: 'test',
        why: '',
      }),
    );
    const people = Array.from({ length: 300 }, (_, n) => `+3247512${1000 + n};fr`);
    const bucket = put(
      'lists/spring.csv',
      ['number;language', ...people, '047512 1000;nl', 'x;nl'].join('\n'),
    );

    const answer = await cloud.invokeFunction('import-list', {
      kind: 'members',
      campaign: name,
      key: 'lists/spring.csv',
    });
    await clock.advance(60_000);

    expect(answer).toMatchObject({ payload: { outcome: 'importing', parts: 1 } });
    const [list] = await clock.real(() => dynamoListBook(client, table).of(name));
    expect(list?.state).toBe('complete');
    expect(
      await clock.real(() => summarizeList({ book: dynamoListBook(client, table) })(list?.id ?? '')),
    ).toMatchObject({ rows: 302, members: 300, duplicates: 1, bad: 1 });
    expect((await clock.real(() => dynamoMembers(client, table).fresh(name, 1000))).members).toHaveLength(
      300,
    );
    expect(bucket.get(`reports/${list?.id}.csv`)?.body.toString()).toContain('303,number,x,number-invalid');
  });
});
