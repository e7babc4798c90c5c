import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import { Stream, StreamEncryption, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** Every contact record, as Connect writes it: what a contact was, with its attributes, which contact events do not carry. */
export class ContactRecords extends Construct {
  readonly stream: Stream;

  constructor(
    scope: Construct,
    id: string,
    {
      instanceArn,
      key,
      associate,
    }: { readonly instanceArn: string; readonly key: IKey; readonly associate: boolean },
  ) {
    super(scope, id);
    this.stream = new Stream(this, 'Stream', {
      streamMode: StreamMode.ON_DEMAND,
      encryption: StreamEncryption.KMS,
      encryptionKey: key,
      retentionPeriod: Duration.days(7), // a consumer that fails over a long weekend loses nothing
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    acknowledge(
      this.stream,
      'KDS3',
      'contact records hold attributes of customers: a key of our own says who may read them, which aws/kinesis cannot',
    );
    if (associate)
      new CfnInstanceStorageConfig(this, 'CONTACT_TRACE_RECORDS', {
        instanceArn,
        resourceType: 'CONTACT_TRACE_RECORDS',
        storageType: 'KINESIS_STREAM',
        kinesisStreamConfig: { streamArn: this.stream.streamArn },
      });
  }
}
