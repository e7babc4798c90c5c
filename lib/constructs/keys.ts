import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The services that use a key of ours for themselves, each for our account's things alone. */
type Service = 'logs' | 'events' | 'alarms' | 'bucket-notifications' | 'connect';

const key = (scope: Construct, id: string, description: string, services: readonly Service[]): Key => {
  const made = new Key(scope, id, {
    description,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  for (const service of services) made.addToResourcePolicy(statementFor(service, Stack.of(scope)));
  return made;
};

/** For everything in the contact-centre stack: logs, queues, the record stream, recordings, the first password. */
export const centerKey = (scope: Construct, id: string, deployment: string): Key =>
  key(scope, id, `${deployment}: logs, queues, contact records, recordings`, [
    'logs',
    'events',
    'bucket-notifications',
    'connect',
  ]);

/** For what wakes people. */
export const alarmKey = (scope: Construct, id: string, deployment: string): Key =>
  key(scope, id, `${deployment}: alarms`, ['alarms', 'logs']);

const principals: Readonly<Record<Service, string>> = {
  logs: 'logs.amazonaws.com',
  events: 'events.amazonaws.com',
  alarms: 'cloudwatch.amazonaws.com',
  'bucket-notifications': 's3.amazonaws.com',
  connect: 'connect.amazonaws.com',
};

/** In a key policy `*` means this key and no other. */
const statementFor = (service: Service, stack: Stack): PolicyStatement =>
  new PolicyStatement({
    sid: service.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    principals: [new ServicePrincipal(principals[service])],
    actions:
      service === 'logs'
        ? [
            'kms:Encrypt',
            'kms:Decrypt',
            'kms:ReEncryptFrom',
            'kms:ReEncryptTo',
            'kms:GenerateDataKey',
            'kms:DescribeKey',
          ]
        : ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions:
      service === 'logs'
        ? {
            ArnLike: {
              'kms:EncryptionContext:aws:logs:arn': `arn:${stack.partition}:logs:${stack.region}:${stack.account}:log-group:*`,
            },
          }
        : { StringEquals: { 'aws:SourceAccount': stack.account } },
  });
