import { S3Client } from '@aws-sdk/client-s3';

/** Path style, so that a bucket needs no name of its own in the network. */
export const s3Client = (): S3Client => new S3Client({ maxAttempts: 4, forcePathStyle: true });
