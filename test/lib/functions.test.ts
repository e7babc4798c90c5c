import { describe, expect, it } from 'vitest';
import { type LambdaDefinition, lambdas } from '../../lambdas/registry.ts';
import { referencesIn, stacksOf } from './support/assembly.ts';
import { environmentOf, functionNamed, rightsOf } from './support/rights.ts';

const { center } = stacksOf();
const registry = Object.entries(lambdas) as [string, LambdaDefinition][];

const named = (name: string) => functionNamed(center, name);
const actionsOn = (name: string, service: string): readonly string[] =>
  rightsOf(center, name)
    .flatMap(({ Action }) => Action)
    .filter((action) => action.startsWith(`${service}:`));

describe.each(registry)('the function %s', (name, definition) => {
  const tables = Object.entries(definition.tables);

  it('knows what the registry gives it, and nothing else', () => {
    const expected = [
      'FUNCTION_NAME',
      ...tables.map(([table]) => `${table.toUpperCase()}_TABLE`),
      ...((definition.connect ?? []).length > 0 ? ['CONNECT_INSTANCE_ID'] : []),
      ...(definition.sends ?? []).map((queue) => `${queue.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`),
      ...(definition.teamQueues ? ['TEAM_QUEUES'] : []),
      ...(definition.buckets ? ['LISTS_BUCKET'] : []),
      ...(definition.numberKeys ? ['NUMBER_KEY_SECRET_ARN'] : []),
      ...(definition.settings ?? []),
      ...(definition.startsFlows ?? []).map((flow) => `${flow.toUpperCase().replaceAll('-', '_')}_FLOWS`),
    ];

    expect(Object.keys(environmentOf(named(name)[1])).sort()).toEqual(expected.sort());
    expect(named(name)[1].Properties['Timeout']).toBe(definition.timeoutSeconds);
  });

  it('may read its tables, and write only those the registry lets it write', () => {
    const tablesFor = (action: string) =>
      rightsOf(center, name)
        .filter(({ Action }) => [Action].flat().includes(action))
        .flatMap(({ Resource }) => [Resource].flat());

    expect(tablesFor('dynamodb:GetItem')).toHaveLength(tables.length);
    expect(tablesFor('dynamodb:PutItem')).toHaveLength(
      tables.filter(([, access]) => access !== 'read').length,
    );
    expect(tablesFor('dynamodb:DeleteItem')).toHaveLength(
      tables.filter(([, access]) => access === 'read-write-delete').length,
    );
    expect(actionsOn(name, 'dynamodb')).not.toContain('dynamodb:Scan');
  });

  it('may use a key only through the service that keeps something encrypted with it', () => {
    for (const { Condition } of rightsOf(center, name).filter(({ Action }) =>
      [Action].flat().some((action) => action.startsWith('kms:')),
    ))
      expect(Condition).toHaveProperty(['StringEquals', 'kms:ViaService']);
  });

  it('may send to the queues that the registry lists, and to no other', () => {
    const dead = definition.trigger.kind === 'stream' ? 1 : 0;

    expect(actionsOn(name, 'sqs').filter((action) => action === 'sqs:SendMessage')).toHaveLength(
      (definition.sends ?? []).length + dead,
    );
  });

  it('may ask how much waits only in the queues that it takes from, or that the registry says it measures', () => {
    const takesFrom = definition.trigger.kind === 'queue' ? 1 : 0;

    expect(actionsOn(name, 'sqs').filter((action) => action === 'sqs:GetQueueAttributes')).toHaveLength(
      (definition.measures ?? []).length + takesFrom,
    );
  });

  it('may write reports and what they are made of, and no list', () => {
    const written = rightsOf(center, name)
      .filter(({ Action }) => [Action].flat().includes('s3:PutObject'))
      .flatMap(({ Resource }) => [Resource].flat())
      .map((resource) => JSON.stringify(resource).match(/\/(?:work|reports)\/\*"/)?.[0]);

    expect(written).toEqual(definition.buckets?.lists === 'read-write' ? ['/reports/*"', '/work/*"'] : []);
  });

  it('may use the lists, and make keys of numbers, only where the registry says so', () => {
    expect(actionsOn(name, 's3')).toEqual(
      { none: [], read: ['s3:GetObject'], 'read-write': ['s3:GetObject', 's3:PutObject'] }[
        definition.buckets?.lists ?? 'none'
      ],
    );
    expect(actionsOn(name, 'secretsmanager')).toEqual(
      definition.numberKeys ? ['secretsmanager:GetSecretValue'] : [],
    );
  });

  it('may call the operations of Amazon Connect that the registry lists', () => {
    expect([...new Set(actionsOn(name, 'connect'))].sort()).toEqual([...(definition.connect ?? [])].sort());
  });
});

describe('a function that starts contacts', () => {
  it.each(registry.filter(([, { startsFlows = [] }]) => startsFlows.length > 0))(
    'may do so in its own flows and in no other: %s',
    (name, { startsFlows = [] }) => {
      const flows = rightsOf(center, name)
        .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('connect:Start')))
        // Some are resources of this stack, some outputs of the one of flows that functions start.
        .flatMap(
          ({ Resource }) =>
            JSON.stringify(Resource).match(/Flows(?:Started)?[a-z]+?(?:de|en|fr|nl)[0-9A-F]{8}/g) ?? [],
        );

      expect(new Set(flows).size).toBe(4 * startsFlows.length);
      for (const flow of flows)
        expect(startsFlows.some((known) => flow.includes(known.replaceAll('-', '')))).toBe(true);
    },
  );
});

describe('a function is started', () => {
  const ofKind = (kind: LambdaDefinition['trigger']['kind']) =>
    registry.filter(([, { trigger }]) => trigger.kind === kind);
  const mappingOf = (name: string) =>
    center
      .ofType('AWS::Lambda::EventSourceMapping')
      .map(([, { Properties }]) => Properties)
      .find(({ FunctionName }) => referencesIn(FunctionName).includes(named(name)[0]));

  it('by its queue: only the messages that failed come back', () => {
    for (const [name, { trigger }] of ofKind('queue'))
      expect(mappingOf(name)).toMatchObject({
        BatchSize: trigger.kind === 'queue' && trigger.batchSize,
        ScalingConfig: { MaximumConcurrency: trigger.kind === 'queue' && trigger.maximumConcurrency },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
  });

  it('with few starts where what arrives together may be handled together', () => {
    const windows = registry.flatMap(([name, { trigger }]) =>
      'windowSeconds' in trigger ? [[name, trigger.windowSeconds] as const] : [],
    );

    expect(windows.map(([name]) => name)).toEqual(['record-contact-event', 'record-contact']);
    for (const [name, seconds] of windows)
      expect(mappingOf(name)).toMatchObject({ MaximumBatchingWindowInSeconds: seconds });
  });

  it('by the stream: a record that cannot be read holds up nobody for ever and is not lost', () => {
    for (const [name] of ofKind('stream')) {
      const mapping = mappingOf(name);
      expect(mapping).toMatchObject({
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      expect(referencesIn(mapping?.['DestinationConfig'])).toEqual([expect.stringContaining('Undelivered')]);
    }
  });

  it('by a schedule: what could not be started is kept', () => {
    const schedules = center
      .ofType('AWS::Events::Rule')
      .map(([, { Properties }]) => Properties)
      .filter((properties) => 'ScheduleExpression' in properties);

    expect(schedules).toHaveLength(ofKind('schedule').length);
    for (const { Targets } of schedules)
      expect(referencesIn((Targets as { DeadLetterConfig: unknown }[])[0]?.DeadLetterConfig)).toEqual([
        expect.stringContaining('Undelivered'),
      ]);
  });

  it('by a flow of our instance alone', () => {
    const permissions = center
      .ofType('AWS::Lambda::Permission')
      .map(([, { Properties }]) => Properties)
      .filter(({ Principal }) => Principal === 'connect.amazonaws.com');

    expect(permissions).toHaveLength(ofKind('flow').length);
    for (const { SourceArn } of permissions)
      expect(referencesIn(SourceArn)).toEqual([expect.stringContaining('Instance')]);
  });
});
