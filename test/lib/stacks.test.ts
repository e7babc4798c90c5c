import { describe, expect, it } from 'vitest';
import { type LambdaDefinition, lambdas, queueNames, tableNames } from '../../lambdas/registry.ts';
import { referencesIn, stacksOf } from './support/assembly.ts';

const { data, campaigns, center, operations } = stacksOf();

describe('the tables', () => {
  const tables = data.ofType('AWS::DynamoDB::GlobalTable');

  it('are those of the registry, without a name that would stand in the way of a successor', () => {
    expect(tables).toHaveLength(tableNames.length);
    for (const [, { Properties }] of tables) expect(Properties).not.toHaveProperty('TableName');
  });

  it('are kept when the stack goes or a table would be replaced', () => {
    for (const [, { DeletionPolicy, UpdateReplacePolicy }] of tables)
      expect({ DeletionPolicy, UpdateReplacePolicy }).toEqual({
        DeletionPolicy: 'RetainExceptOnCreate',
        UpdateReplacePolicy: 'Retain',
      });
  });

  it('are on demand, keyed by pk and sk, expire by their data class, and can be taken back to any second', () => {
    for (const [, { Properties }] of tables)
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
      });
  });
});

describe('between the stacks', () => {
  it('nothing is exported: what is handed over can change', () => {
    for (const { json } of [data, campaigns, center, operations]) {
      expect(JSON.stringify(json)).not.toMatch(/"Fn::ImportValue"|"Export"/);
    }
  });

  it('every name that is taken was given by an earlier stack', () => {
    const given = [data, campaigns, center].flatMap((stack) =>
      stack.ofType('AWS::SSM::Parameter').map(([, { Properties }]) => Properties['Name']),
    );
    const taken = [center, operations].flatMap(({ json }) =>
      Object.values((json['Parameters'] ?? {}) as Record<string, { Type: string; Default: string }>)
        .filter(
          ({ Type, Default }) =>
            Type.startsWith('AWS::SSM::Parameter::Value') && Default.startsWith('/parloir'),
        )
        .map(({ Default }) => Default),
    );

    expect(taken.length).toBeGreaterThan(20);
    expect(taken.filter((name) => !given.includes(name))).toEqual([]);
  });
});

describe('what is stateful', () => {
  it.each([
    'AWS::Connect::Instance',
    'AWS::S3::Bucket',
    'AWS::KMS::Key',
    'AWS::Kinesis::Stream',
    'AWS::Logs::LogGroup',
    'AWS::SecretsManager::Secret',
  ])('is kept: %s', (type) => {
    const found = [data, campaigns, center].flatMap((stack) => stack.ofType(type));

    expect(found.length).toBeGreaterThan(0);
    for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of found)
      expect([id, DeletionPolicy, UpdateReplacePolicy]).toEqual([id, 'RetainExceptOnCreate', 'Retain']);
  });
});

describe('every queue', () => {
  it('is encrypted, and has somewhere for what nobody could handle', () => {
    const queues = [campaigns, center].flatMap((stack) => stack.ofType('AWS::SQS::Queue'));
    const letters = queues.flatMap(([, { Properties }]) => referencesIn(Properties['RedrivePolicy']));

    for (const [id, { Properties }] of queues) {
      expect(Properties).toHaveProperty('KmsMasterKeyId');
      expect(letters.includes(id) || 'RedrivePolicy' in Properties || id.startsWith('Undelivered')).toBe(
        true,
      );
    }
  });

  it.each(queueNames)('hides a message for six times as long as its consumer may take: %s', (queue) => {
    const seconds = (Object.values(lambdas) as LambdaDefinition[]).flatMap(({ trigger, timeoutSeconds }) =>
      trigger.kind === 'queue' && trigger.queue === queue ? [timeoutSeconds] : [],
    );
    const [, found] =
      [campaigns, center]
        .flatMap((stack) => stack.ofType('AWS::SQS::Queue'))
        .find(
          ([id, { Properties }]) =>
            'RedrivePolicy' in Properties && id.toLowerCase().includes(queue.replace('-', '')),
        ) ?? [];

    expect(found?.Properties['VisibilityTimeout']).toBe(6 * Math.max(30, ...seconds));
  });

  it('of contact events takes those of our instance alone', () => {
    const rule = center
      .ofType('AWS::Events::Rule')
      .map(([, { Properties }]) => Properties)
      .find((properties) => 'EventPattern' in properties);

    expect(rule?.['EventPattern']).toMatchObject({
      source: ['aws.connect'],
      'detail-type': ['Amazon Connect Contact Event'],
      detail: { instanceArn: [{ 'Fn::GetAtt': [expect.stringContaining('Instance'), 'Arn'] }] },
    });
    expect(rule?.['Targets']).toEqual([expect.objectContaining({ DeadLetterConfig: expect.anything() })]);
  });
});

describe('alarms', () => {
  const alarms = operations.ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);

  it.each([
    'ConcurrentCalls',
    'CallsBreachingConcurrencyQuota',
    'ThrottledCalls',
    'MisconfiguredPhoneNumbers',
    'CallRecordingUploadError',
    'Errors',
    'Throttles',
    'ApproximateAgeOfOldestMessage',
    'ApproximateNumberOfMessagesVisible',
  ])('ring for %s', (metric) => {
    expect(alarms.filter(({ MetricName }) => MetricName === metric).length).toBeGreaterThan(0);
  });

  it('ring for flows that break, all flows together', () => {
    expect(JSON.stringify(alarms)).toContain('SELECT SUM(ContactFlowFatalErrors)');
  });

  it('ring at one encrypted place and say what to do', () => {
    for (const { AlarmActions, AlarmDescription } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(AlarmDescription).toMatch(/^.+\. .+\.\n.+\. .+\.$/); // what and what to do, then the same in French
    }
    expect(operations.ofType('AWS::SNS::Topic')[0]?.[1].Properties).toHaveProperty('KmsMasterKeyId');
  });

  it('stand beside one dashboard', () => {
    expect(operations.ofType('AWS::CloudWatch::Dashboard')).toHaveLength(1);
  });

  it('may ring: the topic lets the alarms of this account publish', () => {
    const policies = operations
      .ofType('AWS::SNS::TopicPolicy')
      .map(([, { Properties }]) => Properties['PolicyDocument']);

    expect(policies).toEqual([
      {
        Version: '2012-10-17',
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
          }),
        ]),
      },
    ]);
  });

  it('ring when a promise to a customer is late', () => {
    const filters = operations.ofType('AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties);

    expect(filters).toContainEqual(
      expect.objectContaining({
        FilterPattern: '{ $.metric = "PromiseLate" }',
        MetricTransformations: [
          expect.objectContaining({ MetricName: 'PromiseLate', MetricValue: '$.count' }),
        ],
      }),
    );
    expect(alarms).toContainEqual(expect.objectContaining({ MetricName: 'PromiseLate', Threshold: 1 }));
  });
});

describe('what calls out', () => {
  const alarms = JSON.stringify(
    operations.ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties),
  );

  it.each(['DialOutsideGate', 'DialUnknown', 'DialNotAllowed', 'DueLate'])(
    'rings when functions tell of %s',
    (metric) => {
      const filters = operations.ofType('AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties);

      expect(filters).toContainEqual(
        expect.objectContaining({ FilterPattern: `{ $.metric = "${metric}" }` }),
      );
      expect(alarms).toContain(`"MetricName":"${metric}"`);
    },
  );

  it.each(['dial-requests', 'list-parts'])('rings when %s waits too long or is given up on', (queue) => {
    const ofQueue = (name: string) => alarms.split(name.replaceAll('-', '')).length - 1;

    expect(ofQueue(`campaigns-queue-${queue}`)).toBe(1);
    expect(ofQueue(`campaigns-dead-letters-${queue}`)).toBe(1);
  });
});

describe('a key', () => {
  it('lets in the services that need it, each for this account', () => {
    const policy = JSON.stringify(
      center.ofType('AWS::KMS::Key').map(([, { Properties }]) => Properties['KeyPolicy']),
    );

    for (const service of ['logs', 'events', 's3']) expect(policy).toContain(`"${service}.amazonaws.com"`);
    expect(policy).toContain('role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*');
  });
});
