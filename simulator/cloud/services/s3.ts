import { createHash } from 'node:crypto';
import { readBody, type Service } from '../network/gateway.ts';

export interface StoredObject {
  readonly body: Buffer;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly modified: Date;
}
/** The buckets of the assembly: name to objects by key. */
export type Buckets = ReadonlyMap<string, Map<string, StoredObject>>;

const xml = (text: string): string => text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const etag = ({ body }: StoredObject): string => `"${createHash('md5').update(body).digest('hex')}"`;

/** S3 over path-style HTTP, in memory: put, get (with a range), head, delete, list. */
export const s3Service =
  (buckets: Buckets, now: () => Date): Service =>
  async ({ request, response }) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [bucketName = '', ...rest] = url.pathname.slice(1).split('/');
    const key = rest.map(decodeURIComponent).join('/');
    const bucket = buckets.get(bucketName);
    const refuse = (status: number, code: string): void => {
      const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(request.method === 'HEAD' ? undefined : body);
    };
    if (bucket === undefined) return refuse(404, 'NoSuchBucket');
    const stored = bucket.get(key);
    switch (request.method) {
      case 'PUT': {
        const metadata = Object.entries(request.headers).flatMap(([name, value]) =>
          name.startsWith('x-amz-meta-') ? [[name.slice(11), String(value)] as const] : [],
        );
        const object: StoredObject = {
          body: decoded(await readBody(request), String(request.headers['content-encoding'] ?? '')),
          contentType: request.headers['content-type'] ?? 'binary/octet-stream',
          metadata: Object.fromEntries(metadata),
          modified: now(),
        };
        bucket.set(key, object);
        response.writeHead(200, { etag: etag(object) }).end();
        return;
      }
      case 'DELETE':
        bucket.delete(key);
        response.writeHead(204).end();
        return;
      case 'GET':
      case 'HEAD': {
        if (key === '') {
          response
            .writeHead(200, { 'content-type': 'application/xml' })
            .end(listing(bucketName, bucket, url.searchParams));
          return;
        }
        if (stored === undefined) return refuse(404, 'NoSuchKey');
        const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
        const begin = Number(from ?? 0);
        const end = Math.min(to ? Number(to) : stored.body.length - 1, stored.body.length - 1);
        if (from !== undefined && begin >= stored.body.length) return refuse(416, 'InvalidRange');
        const part = stored.body.subarray(begin, end + 1);
        response.writeHead(from === undefined ? 200 : 206, {
          'content-type': stored.contentType,
          'content-length': part.length,
          'last-modified': stored.modified.toUTCString(),
          etag: etag(stored),
          ...(from !== undefined && { 'content-range': `bytes ${begin}-${end}/${stored.body.length}` }),
          ...Object.fromEntries(
            Object.entries(stored.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]),
          ),
        });
        response.end(request.method === 'HEAD' ? undefined : part);
        return;
      }
      default:
        refuse(501, 'NotImplemented');
    }
  };

/** ListObjectsV2. */
const listing = (name: string, bucket: ReadonlyMap<string, StoredObject>, query: URLSearchParams): string => {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const maximum = Number(query.get('max-keys') ?? 1000);
  const keys = [...bucket.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, maximum);
  const last = page.at(-1);
  const contents = page.map((key) => {
    const stored = bucket.get(key);
    return stored === undefined
      ? ''
      : `<Contents><Key>${xml(key)}</Key><LastModified>${stored.modified.toISOString()}</LastModified><ETag>${xml(etag(stored))}</ETag><Size>${stored.body.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
  });
  const more = keys.length > page.length && last !== undefined;
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${xml(name)}</Name><Prefix>${xml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${maximum}</MaxKeys><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${xml(last)}</NextContinuationToken>` : ''}${contents.join('')}</ListBucketResult>`;
};

/** The SDK sends streams as `aws-chunked`: a size in hexadecimal before each chunk, checksums after the last. */
const decoded = (body: Buffer, encoding: string): Buffer => {
  if (!encoding.includes('aws-chunked')) return body;
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.subarray(at, line).toString(), 16);
    if (!(size > 0)) break;
    chunks.push(body.subarray(line + 2, line + 2 + size));
    at = line + 4 + size;
  }
  return Buffer.concat(chunks);
};
