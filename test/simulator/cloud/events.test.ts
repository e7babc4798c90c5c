import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import { bootCloud, type LocalCloud } from '../../../simulator/cloud/boot.ts';
import { functionOf, instance, writeAssembly } from './support/assembly.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const queueTo = (deadLetters: string, maxReceiveCount: number) => ({
  Type: 'AWS::SQS::Queue',
  Properties: {
    VisibilityTimeout: 30,
    RedrivePolicy: { deadLetterTargetArn: arnOf(deadLetters), maxReceiveCount },
  },
});
const mapping = (source: string, target: string, more: Record<string, unknown> = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: arnOf(source),
    FunctionName: { Ref: target },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ...more,
  },
});
/** Says what it got in a log line, then answers as the message wishes. */
const takeMessages = `export const handler = async ({ Records }) => {
  console.log(JSON.stringify(Records.map(({ body, attributes }) => ({ body, receives: attributes.ApproximateReceiveCount }))));
  if (Records.some(({ body }) => body === 'crash')) throw new Error('cannot');
  return { batchItemFailures: Records.filter(({ body }) => body.includes('poison')).map(({ messageId }) => ({ itemIdentifier: messageId })) } }`;

describe('what starts functions', () => {
  const clock = createVirtualClock({ start });
  let cloud: LocalCloud;
  let heard: { readonly at: number; readonly from: string; readonly said: unknown }[] = [];
  const heardBy = (name: string) => heard.filter(({ from }) => from === name);

  beforeAll(async () => {
    const assembly = await writeAssembly({
      stacks: {
        app: {
          Resources: {
            ...instance,
            Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
            Work: queueTo('Dead', 3),
            Take: functionOf('take'),
            Mapped: mapping('Work', 'Take', { BatchSize: 5 }),
            Slowly: { Type: 'AWS::SQS::Queue', Properties: {} },
            TakeWindow: functionOf('take-window', { asset: 'take' }),
            MappedWindow: mapping('Slowly', 'TakeWindow', {
              BatchSize: 10,
              MaximumBatchingWindowInSeconds: 20,
            }),
            Contacts: { Type: 'AWS::SQS::Queue', Properties: {} },
            TakeContact: functionOf('take-contact', { asset: 'take' }),
            MappedContact: mapping('Contacts', 'TakeContact'),
            Rule: {
              Type: 'AWS::Events::Rule',
              Properties: {
                EventPattern: {
                  source: ['aws.connect'],
                  detail: { instanceArn: [{ Ref: 'Instance' }], eventType: [{ prefix: 'DISC' }] },
                },
                Targets: [{ Id: 'queue', Arn: arnOf('Contacts') }],
              },
            },
            Sweep: functionOf('sweep', { asset: 'say' }),
            Every: {
              Type: 'AWS::Events::Rule',
              Properties: {
                ScheduleExpression: 'rate(5 minutes)',
                Targets: [{ Id: 'sweep', Arn: arnOf('Sweep') }],
              },
            },
            Morning: functionOf('morning', { asset: 'say' }),
            Daily: {
              Type: 'AWS::Scheduler::Schedule',
              Properties: {
                ScheduleExpression: 'cron(30 9 * * ? *)',
                ScheduleExpressionTimezone: 'Europe/Brussels',
                Target: { Arn: arnOf('Morning'), Input: '{"part":"of the day"}' },
              },
            },
            Stream: { Type: 'AWS::Kinesis::Stream', Properties: {} },
            Storage: {
              Type: 'AWS::Connect::InstanceStorageConfig',
              Properties: {
                InstanceArn: { Ref: 'Instance' },
                ResourceType: 'CONTACT_TRACE_RECORDS',
                StorageType: 'KINESIS_STREAM',
                KinesisStreamConfig: { StreamArn: arnOf('Stream') },
              },
            },
            Records: functionOf('records'),
            MappedStream: mapping('Stream', 'Records', {
              StartingPosition: 'TRIM_HORIZON',
              MaximumRetryAttempts: 2,
              BisectBatchOnFunctionError: true,
              DestinationConfig: { OnFailure: { Destination: arnOf('Dead') } },
            }),
            Failing: functionOf('failing'),
            Later: {
              Type: 'AWS::Events::Rule',
              Properties: {
                EventPattern: { source: ['test.later'] },
                Targets: [{ Id: 'f', Arn: arnOf('Failing'), DeadLetterConfig: { Arn: arnOf('Dead') } }],
              },
            },
            Sender: functionOf('sender', { variables: { WORK_QUEUE_URL: { Ref: 'Work' } } }),
          },
        },
      },
      functions: {
        take: takeMessages,
        say: `export const handler = async (event) => console.log(JSON.stringify(event))`,
        records: `export const handler = async ({ Records }) => {
          const ids = Records.map(({ kinesis }) => JSON.parse(Buffer.from(kinesis.data, 'base64').toString()).ContactId);
          console.log(JSON.stringify(ids));
          if (ids.includes('broken')) throw new Error('cannot read this record') }`,
        failing: `export const handler = async () => { console.log('"tried"'); throw new Error('never') }`,
        sender: `import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
          const client = new SQSClient({});
          export const handler = async ({ body, delay }) =>
            (await client.send(new SendMessageCommand({ QueueUrl: process.env.WORK_QUEUE_URL, MessageBody: body, DelaySeconds: delay }))).MessageId`,
      },
    });
    cloud = await bootCloud({
      assembly,
      clock,
      onLog: ({ at, functionName, line }) => heard.push({ at, from: functionName, said: JSON.parse(line) }),
    });
  });
  afterAll(() => cloud.stop());
  beforeEach(() => {
    heard = [];
  });

  it('a message that a function sent reaches the function that consumes the queue, after its delay', async () => {
    const sentAt = clock.nowMilliseconds();
    expect(await cloud.invokeFunction('sender', { body: 'hello', delay: 60 })).toMatchObject({ ok: true });

    await clock.advance(61_000);

    expect(heardBy('take')).toEqual([
      { at: sentAt + 60_000, from: 'take', said: [{ body: 'hello', receives: '1' }] },
    ]);
    expect(cloud.queue('Work')?.counts()).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('a message that always fails comes back three times, then lies among the dead letters with its origin', async () => {
    cloud.queue('Work')?.send({ body: 'poison' });
    cloud.queue('Work')?.send({ body: 'fine' });

    await clock.advance(120_000);

    expect(heardBy('take').filter(({ said }) => JSON.stringify(said).includes('poison'))).toHaveLength(3);
    const [dead] = cloud.queue('Dead')?.receive() ?? [];
    expect(dead).toMatchObject({ body: 'poison', deadLetterSourceArn: cloud.queue('Work')?.settings.arn });
    cloud.queue('Dead')?.purge();
  });

  it('a function that throws gets the whole batch again', async () => {
    cloud.queue('Work')?.send({ body: 'crash' });

    await clock.advance(31_000);

    expect(heardBy('take').map(({ said }) => said)).toEqual([
      [{ body: 'crash', receives: '1' }],
      [{ body: 'crash', receives: '2' }],
    ]);
    await clock.advance(120_000);
    cloud.queue('Dead')?.purge();
  });

  it('a batching window gathers what comes within it', async () => {
    const begun = clock.nowMilliseconds();
    cloud.queue('Slowly')?.send({ body: 'one' });
    await clock.advance(10_000);
    cloud.queue('Slowly')?.send({ body: 'two' });

    await clock.advance(15_000);

    expect(heardBy('take-window')).toMatchObject([
      { at: begun + 20_000, said: [{ body: 'one' }, { body: 'two' }] },
    ]);
  });

  it('a contact event of our instance goes through its rule to the queue and the function; others do not', async () => {
    const event = (instanceArn: string, eventType: string) => ({
      source: 'aws.connect',
      'detail-type': 'Amazon Connect Contact Event',
      detail: { instanceArn, eventType },
    });
    cloud.putContactEvent(event(cloud.definition.instanceArn, 'DISCONNECTED'));
    cloud.putContactEvent(event(cloud.definition.instanceArn, 'QUEUED'));
    cloud.putContactEvent(event('arn:aws:connect:eu-central-1:1:instance/another', 'DISCONNECTED'));

    await clock.advance(1);

    expect(heardBy('take-contact')).toHaveLength(1);
    expect(JSON.stringify(heardBy('take-contact'))).toContain('DISCONNECTED');
  });

  it('schedules fire on the centre’s clock: at a rate, and at a time of day in their zone', async () => {
    const before = clock.nowMilliseconds();

    await clock.advance(3_600_000);

    expect(heardBy('sweep')).toHaveLength(12);
    expect(heardBy('sweep')[0]?.said).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
    });
    expect(heardBy('morning')).toEqual([
      { at: Date.parse('2026-03-02T08:30:00Z'), from: 'morning', said: { part: 'of the day' } },
    ]);
    expect(before).toBeLessThan(Date.parse('2026-03-02T08:30:00Z'));
  });

  it('contact records reach their reader in order; the broken one alone ends among the dead letters', async () => {
    for (const ContactId of ['a', 'broken', 'c']) cloud.putContactRecord({ ContactId });

    await clock.advance(600_000);

    const said = heardBy('records').map((line) => JSON.stringify(line.said));
    expect(said[0]).toBe('["a"]');
    expect(said.at(-1)).toBe('["c"]');
    const [dead] = cloud.queue('Dead')?.receive() ?? [];
    expect(JSON.parse(dead?.body ?? '{}')).toMatchObject({ KinesisBatchInfo: { batchSize: 1 } });
    cloud.queue('Dead')?.purge();
  });

  it('an event for a function that never manages is tried three times and then kept as a dead letter', async () => {
    const begun = clock.nowMilliseconds();
    cloud.putContactEvent({ source: 'test.later', detail: { contact: 'c-9' } });

    await clock.advance(300_000);

    expect(heardBy('failing').map(({ at }) => at - begun)).toEqual([0, 60_000, 180_000]);
    const [dead] = cloud.queue('Dead')?.receive() ?? [];
    expect(JSON.parse(dead?.body ?? '{}')).toMatchObject({ detail: { contact: 'c-9' } });
  });
});
