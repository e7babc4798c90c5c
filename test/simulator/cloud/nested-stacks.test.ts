import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import { readAssembly } from '../../../simulator/cloud/assembly/read.ts';
import { resolveResources } from '../../../simulator/cloud/assembly/resources.ts';
import type { JsonObject, Template } from '../../../simulator/cloud/assembly/template.ts';
import { bootCloud, type LocalCloud } from '../../../simulator/cloud/boot.ts';
import { functionOf, instance, writeAssembly } from './support/assembly.ts';

const nestedStack = (
  templateFile: string,
  { parameters = {}, ...more }: { parameters?: JsonObject; DependsOn?: string; Condition?: string } = {},
) => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: { TemplateURL: 'https://s3.test/nested.json', Parameters: parameters },
  Metadata: { 'aws:asset:path': templateFile, 'aws:asset:property': 'TemplateURL' },
  ...more,
});
const resolved = async (stacks: Parameters<typeof writeAssembly>[0], parameters = {}) =>
  resolveResources(readAssembly(await writeAssembly(stacks)), { parameters });

const inner: Template = {
  Parameters: {
    Topic: { Type: 'String' },
    Zones: { Type: 'CommaDelimitedList' },
    Stage: { Type: 'String', Default: 'test' },
  },
  Resources: {
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: { Tags: { topic: { Ref: 'Topic' }, zones: { Ref: 'Zones' }, stage: { Ref: 'Stage' } } },
    },
    Module: { Type: 'AWS::Connect::ContactFlowModule', Properties: { InstanceArn: { Ref: 'Topic' } } },
    Itself: { Type: 'Any', Properties: { id: { Ref: 'AWS::StackId' }, name: { Ref: 'AWS::StackName' } } },
  },
  Outputs: {
    ModuleArn: { Value: { 'Fn::GetAtt': ['Module', 'ContactFlowModuleArn'] } },
    QueueArn: { Value: { 'Fn::GetAtt': ['Queue', 'Arn'] } },
  },
};
const outer: Template = {
  Parameters: { Stage: { Type: 'String', Default: 'test' } },
  Resources: {
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'news' } },
    Nested: nestedStack('inner.json', { parameters: { Topic: { Ref: 'Topic' }, Zones: 'a,b' } }),
    Outside: {
      Type: 'Any',
      Properties: {
        stack: { Ref: 'Nested' },
        module: {
          'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Nested', 'Outputs.ModuleArn'] }] }],
        },
        queue: { 'Fn::GetAtt': ['Nested', 'Outputs.QueueArn'] },
        stage: { Ref: 'Stage' },
      },
    },
    Queue: { Type: 'AWS::SQS::Queue' },
  },
};

describe('a nested stack', () => {
  it('takes its parameters from its parent, and from nobody else', async () => {
    const resources = await resolved(
      { stacks: { app: outer }, nested: { 'inner.json': inner } },
      { Stage: 'production' },
    );
    const one = (stack: string, logicalId: string) =>
      resources.all.find((resource) => resource.stack === stack && resource.logicalId === logicalId);

    expect(one('app/Nested', 'Queue')?.properties['Tags']).toEqual({
      topic: 'arn:aws:sns:eu-central-1:111122223333:news',
      zones: ['a', 'b'],
      stage: 'test',
    });
    expect(one('app', 'Outside')?.properties['stage']).toBe('production');
  });

  it('gives its parent its outputs, and is to itself what it is to its parent', async () => {
    const resources = await resolved({ stacks: { app: outer }, nested: { 'inner.json': inner } });
    const [outside, itself] = resources.ofType('Any').toSorted((a, b) => a.stack.localeCompare(b.stack));
    const [module] = resources.ofType('AWS::Connect::ContactFlowModule');
    const [, queueInside] = resources
      .ofType('AWS::SQS::Queue')
      .toSorted((a, b) => a.ref.length - b.ref.length);

    expect(outside?.properties['module']).toBe(module?.ref.split('/').at(-1));
    expect(outside?.properties['queue']).toBe(queueInside?.attribute('Arn'));
    expect(outside?.properties['stack']).toBe(itself?.properties['id']);
    expect(itself?.properties['name']).toBe('Test-app-Nested');
  });

  it('holds other things than its parent, though they have the same logical ids, and the same at every boot', async () => {
    const refs = async () =>
      (await resolved({ stacks: { app: outer }, nested: { 'inner.json': inner } })).all.map(({ ref }) => ref);

    const first = await refs();

    expect(new Set(first).size).toBe(first.length);
    expect(await refs()).toEqual(first);
  });

  it('may hold another one', async () => {
    const middle: Template = {
      Parameters: { Topic: { Type: 'String' } },
      Resources: {
        Deeper: nestedStack('inner.json', { parameters: { Topic: { Ref: 'Topic' }, Zones: 'a' } }),
      },
      Outputs: { QueueArn: { Value: { 'Fn::GetAtt': ['Deeper', 'Outputs.QueueArn'] } } },
    };
    const top: Template = {
      Resources: {
        Nested: nestedStack('middle.json', { parameters: { Topic: 'top' } }),
        Outside: { Type: 'Any', Properties: { queue: { 'Fn::GetAtt': ['Nested', 'Outputs.QueueArn'] } } },
      },
    };

    const resources = await resolved({
      stacks: { app: top },
      nested: { 'middle.json': middle, 'inner.json': inner },
    });

    const [queue] = resources.ofType('AWS::SQS::Queue');
    expect(queue).toMatchObject({ stack: 'app/Nested/Deeper', properties: { Tags: { topic: 'top' } } });
    expect(resources.ofType('Any')[0]?.properties['queue']).toBe(queue?.attribute('Arn'));
  });

  it('is not there, with all that is in it, when its condition does not hold', async () => {
    const top: Template = {
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { Nested: nestedStack('inner.json', { Condition: 'Never' }) },
    };

    const resources = await resolved({ stacks: { app: top }, nested: { 'inner.json': inner } });

    expect(resources.all).toEqual([]);
  });

  it('is refused when it does not say where its template lies', async () => {
    const { Metadata: _left, ...withoutPath } = nestedStack('inner.json');

    await expect(resolved({ stacks: { app: { Resources: { Nested: withoutPath } } } })).rejects.toThrow(
      'stack app: nested stack Nested does not say where its template lies: run "npx cdk synth" with asset metadata switched on',
    );
  });
});

describe('functions and custom resources of a nested stack', () => {
  const answers = `export const handler = async (event) => {
  console.log(event.LogicalResourceId + ' knows ' + event.ResourceProperties.Known);
  const body = { Status: 'SUCCESS', PhysicalResourceId: event.LogicalResourceId, Data: { Said: 'from ' + event.LogicalResourceId }, RequestId: event.RequestId, StackId: event.StackId, LogicalResourceId: event.LogicalResourceId };
  await fetch(event.ResponseURL, { method: 'PUT', body: JSON.stringify(body) });
};`;
  const custom = (provider: JsonObject, known: JsonObject | string) => ({
    Type: 'Custom::Thing',
    Properties: { ServiceToken: provider, Known: known },
  });
  const own = { 'Fn::GetAtt': ['Provider', 'Arn'] };
  let cloud: LocalCloud;
  const lines: string[] = [];

  beforeAll(async () => {
    const assembly = await writeAssembly({
      stacks: {
        app: {
          Resources: {
            ...instance,
            // Stands before what it waits for.
            After: custom(own, { 'Fn::GetAtt': ['Nested', 'Outputs.Said'] }),
            Nested: nestedStack('inner.json', {
              parameters: { Said: { 'Fn::GetAtt': ['Before', 'Said'] }, Provider: own },
            }),
            Before: custom(own, 'nothing'),
            Provider: functionOf('provider'),
          },
        },
      },
      nested: {
        'inner.json': {
          Parameters: { Said: { Type: 'String' }, Provider: { Type: 'String' } },
          Resources: {
            Inside: custom({ Ref: 'Provider' }, { Ref: 'Said' }),
            Answer: functionOf('answer'),
          },
          Outputs: { Said: { Value: { 'Fn::GetAtt': ['Inside', 'Said'] } } },
        },
      },
      functions: {
        provider: answers,
        answer: `export const handler = async () => ({ is: process.env.FUNCTION_NAME });`,
      },
    });
    cloud = await bootCloud({
      assembly,
      clock: createVirtualClock({ start: Date.parse('2026-11-24T08:00:00Z') }),
      onLog: ({ line }) => lines.push(line),
    });
  });
  afterAll(() => cloud.stop());

  it('are called like those of its parent', async () => {
    expect(await cloud.invokeFunction('answer', {})).toMatchObject({ ok: true, payload: { is: 'answer' } });
  });

  it('are created after what the nested stack takes, and before what takes from it', async () => {
    await cloud.runCustomResources();

    expect(lines.map((line) => /\w+ knows .*/.exec(line)?.[0])).toEqual([
      'Before knows nothing',
      'Inside knows from Before',
      'After knows from Inside',
    ]);
  });
});
