import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConnectApi, ConnectApiError } from '../../../simulator/center/api.ts';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import type { Json } from '../../../simulator/cloud/assembly/template.ts';
import { bootCloud, type LocalCloud } from '../../../simulator/cloud/boot.ts';
import { functionOf, writeAssembly } from './support/assembly.ts';

const instanceArn = 'arn:aws:connect:eu-central-1:111122223333:instance/8c5e4f0a-0000-4000-8000-000000000001';
const numberArn =
  'arn:aws:connect:eu-central-1:111122223333:phone-number/0f2d7a10-0000-4000-8000-000000000002';
const flow = (next: Json) => ({
  Type: 'AWS::Connect::ContactFlow',
  Properties: {
    InstanceArn: instanceArn,
    Name: 'entry',
    Type: 'CONTACT_FLOW',
    Content: {
      'Fn::Join': [
        '',
        [
          '{"Version":"2019-10-30","StartAction":"a","Actions":[{"Identifier":"a","Type":"InvokeLambdaFunction","Parameters":{"LambdaFunctionARN":"',
          next,
          '"},"Transitions":{}}]}',
        ],
      ],
    },
  },
});

describe('Amazon Connect in the local cloud', () => {
  const clock = createVirtualClock({ start: Date.parse('2026-03-02T08:00:00Z') });
  const calls: { readonly operation: string; readonly input: Readonly<Record<string, unknown>> }[] = [];
  const api: ConnectApi = {
    operations: [
      'AssociatePhoneNumberContactFlow',
      'StartOutboundVoiceContact',
      'StartTaskContact',
      'DescribeContact',
    ],
    call: async (operation, input) => {
      calls.push({ operation, input });
      if (operation === 'StartOutboundVoiceContact') {
        throw new ConnectApiError('DestinationNotAllowedException', 403, 'not this country');
      }
      if (operation === 'DescribeContact')
        return { Contact: { Id: 'c-1', InitiationTimestamp: clock.now() } };
      return operation === 'StartTaskContact' ? { ContactId: 'task-1' } : {};
    },
  };
  let cloud: LocalCloud;

  beforeAll(async () => {
    const assembly = await writeAssembly({
      stacks: {
        app: {
          Resources: {
            Answer: functionOf('answer'),
            Association: {
              Type: 'AWS::Connect::IntegrationAssociation',
              Properties: {
                InstanceId: instanceArn,
                IntegrationType: 'LAMBDA_FUNCTION',
                IntegrationArn: { 'Fn::GetAtt': ['Answer', 'Arn'] },
              },
            },
            Hours: {
              Type: 'AWS::Connect::HoursOfOperation',
              Properties: {
                InstanceArn: instanceArn,
                Name: 'office',
                TimeZone: 'Europe/Brussels',
                Config: [
                  { Day: 'MONDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 30 } },
                ],
                HoursOfOperationOverrides: [
                  {
                    OverrideName: 'Easter Monday',
                    EffectiveFrom: '2026-04-06',
                    EffectiveTill: '2026-04-06',
                    OverrideConfig: [],
                  },
                ],
              },
            },
            Queue: {
              Type: 'AWS::Connect::Queue',
              Properties: {
                InstanceArn: instanceArn,
                Name: 'fr',
                HoursOfOperationArn: { 'Fn::GetAtt': ['Hours', 'HoursOfOperationArn'] },
                MaxContacts: 20,
                OutboundCallerConfig: {
                  OutboundCallerIdName: 'Parloir',
                  OutboundCallerIdNumberArn: numberArn,
                },
              },
            },
            Profile: {
              Type: 'AWS::Connect::RoutingProfile',
              Properties: {
                InstanceArn: instanceArn,
                Name: 'agents',
                Description: 'agents',
                DefaultOutboundQueueArn: { 'Fn::GetAtt': ['Queue', 'QueueArn'] },
                MediaConcurrencies: [{ Channel: 'VOICE', Concurrency: 1 }],
                QueueConfigs: [
                  {
                    QueueReference: { QueueArn: { 'Fn::GetAtt': ['Queue', 'QueueArn'] }, Channel: 'VOICE' },
                    Priority: 2,
                    Delay: 5,
                  },
                ],
              },
            },
            Entry: flow({ 'Fn::GetAtt': ['Answer', 'Arn'] }),
            Transfer: {
              Type: 'AWS::Connect::QuickConnect',
              Properties: {
                InstanceArn: instanceArn,
                Name: 'to fr',
                QuickConnectConfig: {
                  QuickConnectType: 'QUEUE',
                  QueueConfig: { QueueArn: { Ref: 'Queue' }, ContactFlowArn: { Ref: 'Entry' } },
                },
              },
            },
            Binder: functionOf('binder'),
            Second: {
              Type: 'Custom::Second',
              Properties: {
                ServiceToken: { 'Fn::GetAtt': ['OnEvent', 'Arn'] },
                Flow: { 'Fn::GetAtt': ['Binding', 'Flow'] },
              },
            },
            Binding: {
              Type: 'Custom::PhoneNumberContactFlow',
              Properties: {
                ServiceToken: { 'Fn::GetAtt': ['Binder', 'Arn'] },
                PhoneNumberArn: numberArn,
                PhoneNumber: '+3225550199',
                ContactFlowArn: { Ref: 'Entry' },
                Retries: 3,
              },
            },
            OnEvent: functionOf('framework', {
              handler: 'framework.onEvent',
              asset: 'never',
              variables: { USER_ON_EVENT_FUNCTION_ARN: { 'Fn::GetAtt': ['User', 'Arn'] } },
            }),
            User: functionOf('user'),
            Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: {} },
          },
        },
      },
      functions: {
        answer: `export const handler = async () => ({ outcome: 'ok' })`,
        never: `throw new Error('only the cloud has what this needs')`,
        user: `export const handler = async ({ ResourceProperties }) => {
          console.log(ResourceProperties.Flow); return { PhysicalResourceId: 'second', Data: {} } }`,
        binder: `import { AssociatePhoneNumberContactFlowCommand, ConnectClient, DescribeContactCommand, StartOutboundVoiceContactCommand, StartTaskContactCommand } from '@aws-sdk/client-connect';
          const client = new ConnectClient({ maxAttempts: 1 });
          const run = async ({ ask, ...event }) => {
            if (ask === 'dial') return client.send(new StartOutboundVoiceContactCommand({ InstanceId: 'i', ContactFlowId: 'f', DestinationPhoneNumber: '+4479460000' })).catch((error) => error.name);
            if (ask === 'task') return (await client.send(new StartTaskContactCommand({ InstanceId: 'i', Name: 'n', ScheduledTime: new Date('2026-03-02T09:00:00Z') }))).ContactId;
            if (ask === 'describe') return (await client.send(new DescribeContactCommand({ InstanceId: 'i', ContactId: 'c/1' }))).Contact.InitiationTimestamp.toISOString();
            const { ResourceProperties: wanted, ResponseURL, ...ids } = event;
            await client.send(new AssociatePhoneNumberContactFlowCommand({ InstanceId: 'i', PhoneNumberId: wanted.PhoneNumberArn, ContactFlowId: wanted.ContactFlowArn }));
            await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify({ Status: wanted.Retries === '3' ? 'SUCCESS' : 'FAILED', PhysicalResourceId: 'bound', Data: { Flow: 'entry' }, ...ids }) });
          };
          export const handler = run`,
      },
    });
    cloud = await bootCloud({ assembly, clock });
    cloud.connect(api);
  });
  afterAll(() => cloud.stop());

  it('reads the contact centre out of the resources, with every reference resolved', () => {
    const { definition } = cloud;
    const [hours] = definition.hours;
    const [queue] = definition.queues;

    expect(definition).toMatchObject({ instanceArn, region: 'eu-central-1' });
    expect(definition.phoneNumbers).toEqual([{ arn: numberArn, phoneNumber: '+3225550199' }]);
    expect(queue).toMatchObject({
      name: 'fr',
      hoursArn: hours?.arn,
      maxContacts: 20,
      outboundCallerId: { name: 'Parloir', number: '+3225550199' },
    });
    expect(hours).toMatchObject({
      config: [{ day: 'MONDAY', start: { hours: 9, minutes: 0 }, end: { hours: 17, minutes: 30 } }],
      overrides: [{ name: 'Easter Monday', effectiveFrom: '2026-04-06', config: [] }],
    });
    expect(definition.routingProfiles[0]?.queues).toEqual([
      { queueArn: queue?.arn, channel: 'VOICE', priority: 2, delaySeconds: 5 },
    ]);
    expect(definition.quickConnects[0]?.destination).toMatchObject({ type: 'QUEUE', queueArn: queue?.arn });
    expect(definition.flows[0]?.content.Actions[0]?.Parameters).toEqual({
      LambdaFunctionARN: definition.associatedFunctionArns[0],
    });
  });

  it('creates custom resources in the order of their dependencies, whose functions call the centre', async () => {
    await cloud.runCustomResources();

    const entry = cloud.definition.flows[0]?.arn;
    expect(calls).toEqual([
      {
        operation: 'AssociatePhoneNumberContactFlow',
        input: { PhoneNumberId: numberArn, InstanceId: 'i', ContactFlowId: entry },
      },
    ]);
  });

  it('gives instants as dates, names errors as the SDK knows them, and decodes what stands in a path', async () => {
    expect(await cloud.invokeFunction('binder', { ask: 'dial' })).toMatchObject({
      payload: 'DestinationNotAllowedException',
    });
    expect(await cloud.invokeFunction('binder', { ask: 'task' })).toMatchObject({ payload: 'task-1' });
    expect(await cloud.invokeFunction('binder', { ask: 'describe' })).toMatchObject({
      payload: clock.now().toISOString(),
    });

    expect(calls.at(-2)?.input['ScheduledTime']).toEqual(new Date('2026-03-02T09:00:00Z'));
    expect(calls.at(-1)?.input).toMatchObject({ InstanceId: 'i', ContactId: 'c/1' });
  });

  it('names what is not simulated, with the reason', () => {
    expect(cloud.notSimulated).toContainEqual({
      type: 'AWS::CloudWatch::Alarm',
      logicalId: 'Alarm',
      why: 'has no behaviour on a call',
    });
  });
});
