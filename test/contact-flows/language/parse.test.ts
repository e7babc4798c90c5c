import { describe, expect, it } from 'vitest';
import { parseFlow } from '../../../contact-flows/language/parse.ts';

const content = {
  Version: '2019-10-30',
  StartAction: 'end',
  Metadata: { name: 'Main', type: 'customerQueue' },
  Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant', Transitions: {} }],
};
const parse = (json: unknown) => parseFlow(JSON.stringify(json));

describe('a flow is read', () => {
  it('as the API takes it, parameters missing where there are none', () => {
    expect(parse(content)).toEqual({
      ok: true,
      value: { document: content, name: 'Main', type: 'CUSTOMER_QUEUE' },
    });
  });

  it.each([
    [
      'what a command answers',
      { ContactFlow: { Name: 'X', Type: 'AGENT_HOLD', Content: JSON.stringify(content) } },
      'X',
      'AGENT_HOLD',
    ],
    ['a bare content', { Content: JSON.stringify(content) }, 'Main', 'CUSTOMER_QUEUE'],
    ['a content that is no text', { Content: content }, 'Main', 'CUSTOMER_QUEUE'],
    [
      'a resource of a template',
      {
        Type: 'AWS::Connect::ContactFlow',
        Properties: { Name: 'Y', Type: 'CONTACT_FLOW', Content: JSON.stringify(content) },
      },
      'Y',
      'CONTACT_FLOW',
    ],
    [
      'a module of a template',
      {
        Type: 'AWS::Connect::ContactFlowModule',
        Properties: { Name: 'Z', Content: JSON.stringify(content) },
      },
      'Z',
      'MODULE',
    ],
    [
      'what a command answers of a module',
      { ContactFlowModule: { Content: JSON.stringify(content) } },
      'Main',
      'MODULE',
    ],
    ['a text in a text', JSON.stringify(content), 'Main', 'CUSTOMER_QUEUE'],
  ])('out of %s', (_, wrapped, name, type) => {
    expect(parse(wrapped)).toMatchObject({ ok: true, value: { document: content, name, type } });
  });

  it('as a module when it holds what only a module has', () => {
    const settings = { ...content, Metadata: {}, Settings: { InputParameters: [] } };
    const returning = {
      ...content,
      Metadata: undefined,
      Actions: [{ Identifier: 'end', Type: 'EndFlowModuleExecution', Transitions: {} }],
    };

    expect(parse(settings)).toMatchObject({ value: { type: 'MODULE' } });
    expect(parse(returning)).toMatchObject({ value: { type: 'MODULE' } });
  });

  it('with whatever else its actions carry, for the checks to find', () => {
    const remarked = { ...content, Actions: [{ ...content.Actions[0], Description: 'ends' }] };

    expect(parse(remarked)).toMatchObject({ value: { document: remarked } });
  });
});

describe('what is no flow is refused', () => {
  it('when it is not JSON, saying where', () => {
    expect(parseFlow('{ "Actions": [')).toMatchObject({ ok: false, error: { code: 'flow.not-json' } });
    expect(parse({ Content: '{' })).toMatchObject({ error: { code: 'flow.not-json', place: 'Content' } });
  });

  it('when it was exported before the Flow language, with the cure', () => {
    const legacy = { modules: [{ id: '1', type: 'PlayPrompt' }], start: '1', version: '1' };

    expect(parse(legacy)).toMatchObject({
      error: { code: 'flow.legacy-format', cure: expect.stringContaining('export it again') },
    });
    expect(parse({ ContactFlow: { Content: JSON.stringify(legacy) } })).toMatchObject({
      error: { code: 'flow.legacy-format', place: 'ContactFlow.Content' },
    });
  });

  it.each([[{}], [[]], [null], [42], [{ ContactFlow: 7 }]])('when it is something else: %j', (json) => {
    expect(parse(json)).toMatchObject({ error: { code: 'flow.not-a-flow' } });
  });

  it.each([
    ['Version', { ...content, Version: '2020-01-01' }],
    ['StartAction', { ...content, StartAction: undefined }],
    ['Actions[0].Transitions', { ...content, Actions: [{ Identifier: 'end', Type: 'X' }] }],
    ['Actions[0].Parameters', { ...content, Actions: [{ ...content.Actions[0], Parameters: 'none' }] }],
    [
      'Actions[0].Transitions.Conditions[0].Condition.Operands[0]',
      {
        ...content,
        Actions: [
          {
            ...content.Actions[0],
            Transitions: {
              Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: [1] } }],
            },
          },
        ],
      },
    ],
  ])('when it is malformed, naming the place: %s', (place, json) => {
    expect(parse(json)).toMatchObject({ error: { code: 'flow.malformed', place } });
  });
});
