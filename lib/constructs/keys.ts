import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The services that use a key of ours for themselves, each for our account's things alone. */
type Service = 'logs' | 'events' | 'alarms' | 'bucket-notifications';

const key = (scope: Construct, id: string, description: string, services: readonly Service[]): Key => {
  const made = new Key(scope, id, {
    description,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  for (const service of services) made.addToResourcePolicy(statementFor(service, Stack.of(scope)));
  return made;
};

/** Condition under which a function may use a key: not by itself, only as services do in its name that keep something encrypted with it. */
export const onlyThrough = (
  { region, urlSuffix }: Stack,
  ...services: readonly ('dynamodb' | 'kinesis' | 'sqs' | 's3' | 'secretsmanager')[]
): Readonly<Record<string, unknown>> => ({
  StringEquals: { 'kms:ViaService': services.map((service) => `${service}.${region}.${urlSuffix}`) },
});

/** For everything in the contact-centre stack: logs, queues, the record stream, recordings, the first password. */
export const centerKey = (scope: Construct, id: string, deployment: string): Key => {
  const made = key(scope, id, `${deployment}: logs, queues, contact records, recordings`, [
    'logs',
    'events',
    'bucket-notifications',
  ]);
  made.addToResourcePolicy(writesContactRecords(Stack.of(scope)));
  return made;
};

/**
 * Connect writes contact records as its service-linked role of the instance, whose own policy knows no key of ours; a producer of an
 * encrypted stream needs kms:GenerateDataKey. The role of an imported instance has a name we cannot know, hence the pattern. For S3 no
 * statement is needed: Connect gives itself a grant on the key when the storage is associated.
 *
 * @see https://docs.aws.amazon.com/streams/latest/dev/permissions-user-key-KMS.html
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/key-management.html
 */
const writesContactRecords = (stack: Stack): PolicyStatement =>
  new PolicyStatement({
    sid: 'ConnectWritesContactRecords',
    principals: [new AnyPrincipal()],
    actions: ['kms:GenerateDataKey'],
    resources: ['*'],
    conditions: {
      StringEquals: {
        'kms:CallerAccount': stack.account,
        'kms:ViaService': `kinesis.${stack.region}.${stack.urlSuffix}`,
      },
      ArnLike: {
        'aws:PrincipalArn': `arn:${stack.partition}:iam::${stack.account}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*`,
      },
    },
  });

/** For lists of people to call and the queues of campaigns. */
export const campaignsKey = (scope: Construct, id: string, deployment: string): Key =>
  key(scope, id, `${deployment}: lists and queues of campaigns`, []);

/** For what wakes people. */
export const alarmKey = (scope: Construct, id: string, deployment: string): Key =>
  key(scope, id, `${deployment}: alarms`, ['alarms']);

const principals: Readonly<Record<Service, string>> = {
  logs: 'logs.amazonaws.com',
  events: 'events.amazonaws.com',
  alarms: 'cloudwatch.amazonaws.com',
  'bucket-notifications': 's3.amazonaws.com',
};

/** In a key policy `*` means this key and no other. */
const statementFor = (service: Service, stack: Stack): PolicyStatement =>
  new PolicyStatement({
    sid: service.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    principals: [new ServicePrincipal(principals[service])],
    actions: service === 'logs' ? logActions : ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: conditionsFor(service, stack),
  });

const logActions = [
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:GenerateDataKey',
  'kms:DescribeKey',
];

const conditionsFor = (service: Service, stack: Stack): Record<string, Record<string, string>> => {
  switch (service) {
    case 'logs':
      return {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': `arn:${stack.partition}:logs:${stack.region}:${stack.account}:log-group:*`,
        },
      };
    case 'alarms':
      // Not established: that CloudWatch names its account to the key. An alarm that rings nobody is worse than a key that another
      // account's alarm could use: it cannot publish to the topic, whose own policy names our alarms.
      return {};
    default:
      return { StringEquals: { 'aws:SourceAccount': stack.account } };
  }
};
