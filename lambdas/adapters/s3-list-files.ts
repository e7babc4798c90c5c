import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { ListChanged, ListFault } from '../../domain/calling-list/faults.ts';
import type { ListFiles } from '../../domain/calling-list/ports.ts';

/** What is larger goes up as it comes, and cannot be sent again by the client; a part that fails is delivered again. */
const mostInMemory = 4_194_304;

/** Lists and reports as objects of a bucket. */
export const s3ListFiles = (client: Pick<S3Client, 'send'>, bucket: string): ListFiles => ({
  look: async (key) => {
    try {
      const found = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      const { ContentLength: bytes, ETag: etag, LastModified: modifiedAt } = found;
      if (bytes === undefined || etag === undefined || modifiedAt === undefined)
        throw new ListFault('the bucket does not say how large a list is, or which one');
      return { bytes, etag, modifiedAt };
    } catch (cause) {
      // Who may not list the bucket is told 403 for what is not there.
      if (cause instanceof S3ServiceException && [403, 404].includes(cause.$metadata.httpStatusCode ?? 0))
        return undefined;
      return fault('looking for a list failed')(cause);
    }
  },

  read: async function* (key, { from, to, etag }) {
    if (to <= from) return;
    const last = to === Number.MAX_SAFE_INTEGER ? '' : String(to - 1);
    const { Body, ETag } = await client
      .send(
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          Range: `bytes=${from}-${last}`,
          ...(etag !== undefined && { IfMatch: etag }),
        }),
      )
      .catch(fault('reading a list failed'));
    if (etag !== undefined && ETag !== etag) throw changed();
    if (!(Body instanceof Readable)) throw new ListFault('the bucket answered without a body');
    try {
      for await (const chunk of Body) yield chunk as Uint8Array;
    } catch (cause) {
      throw new ListFault('reading a list broke off', { cause });
    }
  },

  write: async (key, text, bytes) => {
    const body = bytes > mostInMemory ? Readable.from(text, { objectMode: false }) : await joined(text);
    await client
      .send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: body,
          ContentLength: bytes,
          ContentType: 'text/csv; charset=utf-8',
        }),
      )
      .catch(fault('writing beside a list failed'));
  },
});

const joined = async (text: AsyncIterable<string> | Iterable<string>): Promise<string> => {
  let all = '';
  for await (const piece of text) all += piece;
  return all;
};

const changed = (cause?: unknown): ListChanged =>
  new ListChanged('the file is another one than the one that was split: import it again', { cause });

const fault =
  (message: string) =>
  (cause: unknown): never => {
    if (cause instanceof ListFault) throw cause;
    if (cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 412) throw changed(cause);
    throw new ListFault(message, { cause });
  };
