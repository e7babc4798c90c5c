import { App, Stack } from 'aws-cdk-lib';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { describe, expect, it } from 'vitest';
import type { Block, Flow } from '../../contact-flows/language/flow.ts';
import { limits } from '../../lib/constructs/flow-limits.ts';
import { FlowSet } from '../../lib/constructs/flow-set.ts';
import { modulesIn, orderOf, referencesIn, templateOf } from './support/assembly.ts';

const hangUp: Block = { Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
const goTo = (name: string): Block => ({
  Type: 'TransferToFlow',
  Parameters: { ContactFlowId: { ref: 'flow', name } },
  Transitions: { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'end' }] },
});
const flow = (
  name: string,
  blocks: Readonly<Record<string, Block>>,
  spoken: Flow['spoken'] = 'once',
): Flow => ({
  name,
  type: 'CONTACT_FLOW',
  description: name,
  spoken,
  start: Object.keys(blocks)[0] ?? 'end',
  blocks: { ...blocks, end: hangUp },
});

const invoke = (name: string): Block => ({
  Type: 'InvokeFlowModule',
  Parameters: { FlowModuleId: { ref: 'module', name } },
  Transitions: { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'end' }] },
});
const toQueue: Block = {
  Type: 'UpdateContactTargetQueue',
  Parameters: { QueueId: { ref: 'queue', team: 'appointments', kind: 'waiting' } },
  Transitions: { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'end' }] },
};
const module = (...[name, blocks, spoken]: Parameters<typeof flow>): Flow => ({
  ...flow(name, blocks, spoken),
  type: 'MODULE',
});

const create = (flows: Readonly<Record<string, Flow>>, modules: Readonly<Record<string, Flow>> = {}) =>
  templateOf(stackWith(flows, modules));
const stackWith = (flows: Readonly<Record<string, Flow>>, modules: Readonly<Record<string, Flow>>): Stack => {
  const stack = new Stack(new App(), 'Stack');
  const instanceArn = 'arn:aws:connect:eu-central-1:111122223333:instance/centre';
  const association = new CfnIntegrationAssociation(stack, 'Association', {
    instanceId: instanceArn,
    integrationType: 'LAMBDA_FUNCTION',
    integrationArn: 'arn:aws:lambda:eu-central-1:111122223333:function:any',
  });
  new FlowSet(stack, 'Flows', {
    instanceArn,
    flows,
    modules,
    bot: undefined,
    lambda: () => ({ arn: association.integrationArn, association }),
    resolve: () => 'resolved',
  }).createAll();
  return stack;
};

describe('the flows of a stack', () => {
  it('are created after the flows they name, whatever order they are listed in', () => {
    const template = create({ first: flow('first', { go: goTo('second') }), second: flow('second', {}) });
    const [firstId] = template
      .ofType('AWS::Connect::ContactFlow')
      .find(([, { Properties }]) => Properties['Name'] === 'first') ?? [''];
    const named = referencesIn(template.resources[firstId]?.Properties['Content']);

    expect(named.map((id) => template.resources[id]?.Properties['Name'])).toEqual(['second']);
  });

  it('are made five at a time, which is as many as Amazon Connect takes at once', () => {
    const template = create(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`f${index}`, flow(`f${index}`, {})])),
    );
    const waits = template
      .ofType('AWS::Connect::ContactFlow')
      .map(([, { DependsOn }]) => [DependsOn ?? []].flat().length);

    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('that name each other are refused, with the circle', () => {
    const circle = {
      inbound: flow('inbound', { go: goTo('menu') }),
      menu: flow('menu', { go: goTo('queue') }),
      queue: flow('queue', { go: goTo('inbound') }),
    };

    expect(() => create(circle)).toThrowError(
      /flows name each other in a circle, inbound → menu → queue → inbound: none of them can be created first/,
    );
  });

  it('are refused above the number Amazon Connect takes', () => {
    const many = Object.fromEntries(
      Array.from({ length: limits.flows / 4 + 1 }, (_, index) => [
        `f${index}`,
        flow(`f${index}`, {}, 'each-language'),
      ]),
    );

    expect(() => create(many)).toThrowError(/there are 104 flows, and Amazon Connect takes 100/);
  });

  it('are refused with more actions than Amazon Connect takes, by name', () => {
    const blocks = Object.fromEntries(
      Array.from({ length: limits.actions }, (_, index) => [`b${index}`, hangUp]),
    );

    expect(() => create({ long: flow('long', blocks) })).toThrowError(
      /there are 251 actions in the flow "long", and Amazon Connect takes 250/,
    );
  });

  it('that name a flow there is none of are refused, with the place to add it', () => {
    expect(() => create({ first: flow('first', { go: goTo('nowhere') }) })).toThrowError(
      /there is no flow "nowhere": add it to contact-flows\/flows\/index\.ts/,
    );
  });
});

describe('the modules of a stack', () => {
  it('are created after the modules they name, five at a time, in a nested stack without indentation', () => {
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`m${index}`, module(`m${index}`, { go: invoke('last') })]),
    );

    const stack = modulesIn(stackWith({}, { ...many, last: module('last', {}) }));
    const template = templateOf(stack);

    const waits = template.ofType('AWS::Connect::ContactFlowModule').map(([id]) => orderOf(template, id));
    expect(waits.map((before) => before.has('last'))).toEqual(Array.from({ length: 9 }, () => true));
    expect(
      template
        .ofType('AWS::Connect::ContactFlowModule')
        .map(([, { DependsOn }]) => [DependsOn ?? []].flat().length),
    ).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('may name a flow that names no module: it is created before them', () => {
    const template = create(
      { plain: flow('plain', {}), first: flow('first', { go: invoke('m') }) },
      { m: module('m', { go: goTo('plain') }) },
    );

    const [nested = ''] = template.ofType('AWS::CloudFormation::Stack')[0] ?? [];
    const flows = [...orderOf(template, nested)].map((id) => template.resources[id]?.Properties['Name']);
    expect(flows).toContain('plain');
    expect(flows).not.toContain('first');
  });

  it.each([
    [
      'through a flow',
      { plain: flow('plain', { go: invoke('b') }) },
      goTo('plain'),
      /would wait for themselves: a → plain → b; let the flow name what the module "a" names/,
    ],
    [
      'through the flow that queues start',
      { whisper: { ...flow('whisper', { go: invoke('b') }), type: 'OUTBOUND_WHISPER' as const } },
      toQueue,
      /would wait for themselves: a → the queues → whisper → b; /,
    ],
  ])('are refused when they would wait for themselves: %s', (_, flows, block, message) => {
    const modules = { a: module('a', { go: block }), b: module('b', {}) };

    expect(() => create(flows, modules)).toThrowError(message);
  });
});
