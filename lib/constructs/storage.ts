import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';

const kept = [
  { resourceType: 'CALL_RECORDINGS', prefix: 'recordings', days: 'recordings' },
  { resourceType: 'CHAT_TRANSCRIPTS', prefix: 'transcripts', days: 'transcripts' },
  { resourceType: 'SCHEDULED_REPORTS', prefix: 'reports', days: 'reports' },
] as const;

/** Where recordings, transcripts and reports go. Without it Connect records nothing and says nothing. */
export class ConversationStorage extends Construct {
  readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    {
      instanceArn,
      key,
      retentionDays,
      associate,
    }: {
      readonly instanceArn: string;
      readonly key: IKey;
      readonly retentionDays: Settings['retentionDays'];
      /** False leaves the instance's own places alone. */
      readonly associate: boolean;
    },
  ) {
    super(scope, id);
    const accessLogs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED, // the only encryption that S3 can write its access logs with
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ expiration: Duration.days(retentionDays.accessLogs) }],
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    acknowledge(
      accessLogs,
      'S1',
      'this is the bucket of the access logs: logging itself, it would never stop growing',
    );
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'conversations/',
      lifecycleRules: kept.map(({ prefix, days }) => ({
        prefix: `${prefix}/`,
        expiration: Duration.days(retentionDays[days]),
        noncurrentVersionExpiration: Duration.days(1), // deleted means deleted
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      })),
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    if (!associate) return;
    for (const { resourceType, prefix } of kept)
      new CfnInstanceStorageConfig(this, resourceType, {
        instanceArn,
        resourceType,
        storageType: 'S3',
        s3Config: {
          bucketName: this.bucket.bucketName,
          bucketPrefix: prefix,
          encryptionConfig: { encryptionType: 'KMS', keyId: key.keyArn },
        },
      }).node.addDependency(this.bucket);
  }
}
