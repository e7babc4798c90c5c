import { App, Stack } from 'aws-cdk-lib';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { describe, expect, it } from 'vitest';
import type { Block, Flow } from '../../contact-flows/language/flow.ts';
import { FlowSet, limits } from '../../lib/constructs/flow-set.ts';
import { referencesIn, templateOf } from './support/assembly.ts';

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

const create = (flows: Readonly<Record<string, Flow>>, modules: Readonly<Record<string, Flow>> = {}) => {
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
  return templateOf(stack);
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
