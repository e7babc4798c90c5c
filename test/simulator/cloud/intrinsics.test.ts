import { describe, expect, it } from 'vitest';
import { type Assembly, defaultPlace } from '../../../simulator/cloud/assembly/read.ts';
import { resolveResources } from '../../../simulator/cloud/assembly/resources.ts';
import type { Json, Template } from '../../../simulator/cloud/assembly/template.ts';

const assemblyOf = (templates: Readonly<Record<string, Template>>): Assembly => ({
  directory: '/nowhere',
  assets: new Map(),
  stacks: Object.entries(templates).map(([id, template]) => ({
    id,
    name: id,
    ...defaultPlace,
    template,
    parameters: {},
  })),
});
const base: Template = {
  Parameters: {
    Stage: { Type: 'String', Default: 'test' },
    Zones: { Type: 'CommaDelimitedList', Default: 'a,b' },
    Handover: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/parloir/data/customers' },
    BootstrapVersion: {
      Type: 'AWS::SSM::Parameter::Value<String>',
      Default: '/cdk-bootstrap/hnb659fds/version',
    },
    Missing: { Type: 'String' },
  },
  Mappings: { Sizes: { test: { memory: 256 } } },
  Conditions: {
    IsTest: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] },
    IsNot: { 'Fn::Not': [{ Condition: 'IsTest' }] },
    Both: {
      'Fn::And': [{ Condition: 'IsTest' }, { 'Fn::Or': [{ Condition: 'IsNot' }, { Condition: 'IsTest' }] }],
    },
  },
  Resources: {
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
    Never: { Type: 'AWS::SQS::Queue', Condition: 'IsNot' },
  },
};
const other: Template = {
  Resources: {
    Table: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { TableName: 'customers' } },
    Given: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: '/parloir/data/customers', Type: 'String', Value: { Ref: 'Table' } },
    },
  },
  Outputs: {
    Out: {
      Value: { 'Fn::GetAtt': ['Table', 'Arn'] },
      Export: { Name: { 'Fn::Sub': '${AWS::StackName}:TableArn' } },
    },
  },
};
const resolve = (value: Json): Json | undefined =>
  resolveResources(
    assemblyOf({
      data: other,
      app: { ...base, Resources: { ...base.Resources, X: { Type: 'Any', Properties: { value } } } },
    }),
  ).all.find(({ logicalId }) => logicalId === 'X')?.properties['value'];

describe('what a template says is resolved as CloudFormation does', () => {
  const url = 'https://sqs.eu-central-1.amazonaws.com/111122223333/work';
  it.each<[string, Json, Json | undefined]>([
    ['Ref of a parameter', { Ref: 'Stage' }, 'test'],
    ['Ref of a list parameter', { Ref: 'Zones' }, ['a', 'b']],
    ['Ref of a resource', { Ref: 'Queue' }, url],
    ['Ref of a pseudo parameter', { Ref: 'AWS::AccountId' }, '111122223333'],
    [
      'Ref of AWS::NoValue',
      { list: ['a', { Ref: 'AWS::NoValue' }], gone: { Ref: 'AWS::NoValue' } },
      { list: ['a'] },
    ],
    ['an SSM parameter of another stack', { Ref: 'Handover' }, 'customers'],
    ['the bootstrap version', { Ref: 'BootstrapVersion' }, '30'],
    ['a dynamic reference', '{{resolve:ssm:/parloir/data/customers}}', 'customers'],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:aws:sqs:eu-central-1:111122223333:work'],
    ['Fn::GetAtt with a dot', { 'Fn::GetAtt': 'Queue.QueueName' }, 'work'],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, 3]] }, 'a-test-3'],
    [
      'Fn::Sub',
      { 'Fn::Sub': '${Stage} ${Queue.Arn} ${!Literal}' },
      'test arn:aws:sqs:eu-central-1:111122223333:work ${Literal}',
    ],
    ['Fn::Sub with values', { 'Fn::Sub': ['${who}', { who: { Ref: 'Stage' } }] }, 'test'],
    ['Fn::Select of Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
    ['Fn::If', { 'Fn::If': ['IsTest', 'yes', 'no'] }, 'yes'],
    ['Fn::If of a combined condition', { 'Fn::If': ['Both', 'yes', 'no'] }, 'yes'],
    [
      'Fn::ImportValue',
      { 'Fn::ImportValue': 'data:TableArn' },
      'arn:aws:dynamodb:eu-central-1:111122223333:table/customers',
    ],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'memory'] }, 256],
    [
      'Fn::FindInMap with a default',
      { 'Fn::FindInMap': ['Sizes', 'prod', 'memory', { DefaultValue: 1 }] },
      1,
    ],
    ['Fn::Base64', { 'Fn::Base64': 'hello' }, 'aGVsbG8='],
    ['Fn::Length', { 'Fn::Length': [1, 2] }, 2],
    ['Fn::ToJsonString', { 'Fn::ToJsonString': { a: { Ref: 'Stage' } } }, '{"a":"test"}'],
    ['a policy’s own Condition', { Condition: { Bool: { a: 'b' } } }, { Condition: { Bool: { a: 'b' } } }],
  ])('%s', (_name, value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it.each<[string, Json, string]>([
    [
      'an unknown function',
      { deep: [{ 'Fn::Transform': {} }] },
      'stack app, resource X.value.deep[0].Fn::Transform: the local cloud does not know',
    ],
    [
      'an unknown attribute',
      { 'Fn::GetAtt': ['Queue', 'Colour'] },
      'resource X.value.Fn::GetAtt: nothing is known of Queue.Colour',
    ],
    ['an unknown reference', { Ref: 'Nobody' }, '"Nobody" is no parameter and no resource of this stack'],
    ['a missing export', { 'Fn::ImportValue': 'x' }, 'no stack of this assembly exports "x"'],
    [
      'a parameter without a value',
      { Ref: 'Missing' },
      'parameter Missing has no value: give it to bootCloud as parameters.Missing',
    ],
  ])('refuses %s, and says where', (_name, value, message) => {
    expect(() => resolve(value)).toThrow(message);
  });

  it('leaves out a resource whose condition does not hold', () => {
    const names = resolveResources(assemblyOf({ app: base })).all.map(({ logicalId }) => logicalId);

    expect(names).toEqual(['Queue']);
  });

  it('gives the same resource the same name at every boot, and another one another', () => {
    const template: Template = {
      Resources: { A: { Type: 'AWS::SQS::Queue' }, B: { Type: 'AWS::SQS::Queue' } },
    };
    const refs = () => resolveResources(assemblyOf({ app: template })).all.map(({ ref }) => ref);

    expect(refs()).toEqual(refs());
    expect(new Set(refs()).size).toBe(2);
  });
});
