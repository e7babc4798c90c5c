import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListFiles } from '../../../domain/calling-list/ports.ts';
import { s3ListFiles } from '../../../lambdas/adapters/s3-list-files.ts';

let server: FauxqsServer;
let client: S3Client;
let bucket: string;
let files: ListFiles;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  client = new S3Client({
    endpoint: server.address,
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  bucket = `lists-${randomUUID()}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  files = s3ListFiles(client, bucket);
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

const put = (Key: string, Body: string) => client.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
const readAll = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString();
};

describe('lists in a bucket', () => {
  it('are looked at before they are read, and what is not there is not there', async () => {
    await put('one.csv', 'number\n');

    expect(await files.look('one.csv')).toMatchObject({
      bytes: 7,
      etag: expect.any(String),
      modifiedAt: expect.any(Date),
    });
    expect(await files.look('none.csv')).toBeUndefined();
  });

  it('are read by ranges that leave out the byte they end at', async () => {
    await put('two.csv', '0123456789');

    expect(await readAll(files.read('two.csv', { from: 2, to: 5 }))).toBe('234');
    expect(await readAll(files.read('two.csv', { from: 8, to: Number.MAX_SAFE_INTEGER }))).toBe('89');
    expect(await readAll(files.read('two.csv', { from: 3, to: 3 }))).toBe('');
  });

  it('are not read when another file has taken their place', async () => {
    await put('three.csv', 'before');
    const seen = await files.look('three.csv');
    await put('three.csv', 'after!');

    await expect(
      readAll(files.read('three.csv', { from: 0, to: 6, etag: seen?.etag })),
    ).rejects.toMatchObject({ code: 'list.changed', retryable: false });
  });

  it.each([
    ['small', 3],
    ['larger than what is held in memory', 5_000_000],
  ])('get reports beside them, %s', async (name, length) => {
    const text = (async function* () {
      for (let left = length; left > 0; left -= 100_000) yield 'é'.repeat(Math.min(left, 100_000));
    })();

    await files.write(`reports/${name}.csv`, text, length * 2);

    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `reports/${name}.csv` }));
    expect((await Body?.transformToString('utf8'))?.length).toBe(length);
  });
});
