import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import { bootCloud, type LocalCloud } from '../../../simulator/cloud/boot.ts';
import { localClient } from '../../../simulator/cloud/dynamodb/tables.ts';
import { instance, simpleTable, writeAssembly } from './support/assembly.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const day = 86_400_000;

describe('what the local cloud keeps', () => {
  const clock = createVirtualClock({ start });
  let cloud: LocalCloud;
  let client: DynamoDBDocumentClient;
  beforeAll(async () => {
    const resources = {
      ...instance,
      Customers: simpleTable,
      Lists: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'lists' } },
    };
    cloud = await bootCloud({
      assembly: await writeAssembly({ stacks: { app: { Resources: resources } } }),
      clock,
    });
    client = DynamoDBDocumentClient.from(localClient(cloud.dynamodbEndpoint, 'eu-central-1'));
  });
  afterAll(async () => {
    client.destroy();
    await cloud.stop();
  });

  it('an item lives up to a day longer than its time to live, as in the cloud, then is gone; the others stay', async () => {
    const table = cloud.tables['Customers'];
    const ids = async () => {
      const { Items = [] } = await clock.real(() => client.send(new ScanCommand({ TableName: table })));
      return Items.map(({ pk }) => pk).sort();
    };
    const seconds = (milliseconds: number) => Math.floor((start + milliseconds) / 1000);
    for (const Item of [
      { pk: 'soon', expiresAt: seconds(3_600_000) },
      { pk: 'later', expiresAt: seconds(5 * day) },
      { pk: 'always' },
    ]) {
      await client.send(new PutCommand({ TableName: table, Item }));
    }

    await clock.advance(day / 2);
    expect(await ids()).toEqual(['always', 'later', 'soon']);
    await clock.advance(day);
    expect(await ids()).toEqual(['always', 'later']);
    await clock.advance(6 * day);
    expect(await ids()).toEqual(['always']);
  });

  it('a bucket gives back what was put, whole or in part, lists it by prefix, and forgets what was deleted', async () => {
    const headers = {
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260302/eu-central-1/s3/aws4_request, SignedHeaders=host, Signature=0',
    };
    const s3 = (path: string, init: RequestInit = {}) =>
      clock.real(() =>
        fetch(`${cloud.dynamodbEndpoint}${path}`, { ...init, headers: { ...headers, ...init.headers } }),
      );
    await s3('/lists/2026/a.csv', {
      method: 'PUT',
      body: 'name,number',
      headers: { 'content-type': 'text/csv', 'x-amz-meta-by': 'ops' },
    });
    await s3('/lists/2025/b.csv', { method: 'PUT', body: 'old' });

    const whole = await s3('/lists/2026/a.csv');
    const part = await s3('/lists/2026/a.csv', { headers: { range: 'bytes=5-10' } });
    const listed = await s3('/lists?list-type=2&prefix=2026%2F');

    expect(await whole.text()).toBe('name,number');
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'text/csv',
      'x-amz-meta-by': 'ops',
    });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('number');
    expect(await listed.text()).toContain('<KeyCount>1</KeyCount>');
    await s3('/lists/2026/a.csv', { method: 'DELETE' });
    expect((await s3('/lists/2026/a.csv')).status).toBe(404);
    expect((await s3('/elsewhere/a.csv')).status).toBe(404);
  });
});
