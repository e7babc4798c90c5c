import { describe, expect, it } from 'vitest';
import { aFlow, type Blocks, block, hangUp, journey, say } from '../support/journey.ts';

const back = (Parameters: Readonly<Record<string, unknown>> = {}) =>
  block('EndFlowModuleExecution', {}, Parameters);
const aModule = (blocks: Blocks, name = 'module') => aFlow(blocks, name, 'MODULE');
const invoke = (
  Parameters: Readonly<Record<string, unknown>> = {},
  arrows: Readonly<Record<string, string>> = {},
) =>
  block(
    'InvokeFlowModule',
    { next: 'after', NoMatchingCondition: 'after', NoMatchingError: 'wrong', ...arrows },
    { FlowModuleId: 'module', ...Parameters },
  );
const rest = {
  after: say('After: $.Modules.Result/$.Modules.ResultData.deep.word.', 'end'),
  wrong: hangUp,
  end: hangUp,
};

describe('a module', () => {
  it('runs and comes back to plain success', async () => {
    const call = await journey(
      { invoke: invoke(), ...rest },
      { flows: [aModule({ tell: say('Inside.', 'back'), back: back() })] },
    );

    expect(call.heard).toEqual(['Inside.', 'After: /.']);
    expect(call.outcomes).toEqual(['next', 'NoMatchingCondition', 'next']);
    expect(call.of('flow-started').map(({ flowType }) => flowType)).toEqual(['CONTACT_FLOW', 'MODULE']);
  });

  it('comes back to NextAction in blocks from before modules had branches', async () => {
    const old = block(
      'InvokeFlowModule',
      { next: 'after', NoMatchingError: 'wrong' },
      { FlowModuleId: 'module' },
    );

    expect(
      (await journey({ invoke: old, ...rest }, { flows: [aModule({ back: back() })] })).outcomes[0],
    ).toBe('next');
  });

  it('comes back by the branch that it names, with its data', async () => {
    const call = await journey(
      { invoke: invoke({}, { 'Equals found': 'after', NoMatchingCondition: 'wrong' }), ...rest },
      { flows: [aModule({ back: back({ Result: 'found', ResultData: { deep: { word: '$.Channel' } } }) })] },
    );

    expect(call.outcomes[0]).toBe('Equals found');
    expect(call.heard).toEqual(['After: found/VOICE.']);
  });

  it('sees its input and the contact, and nothing else of its caller', async () => {
    const call = await journey(
      {
        flow: block(
          'UpdateFlowAttributes',
          { next: 'call' },
          { FlowAttributes: { mine: { Value: 'secret' } } },
        ),
        call: block(
          'InvokeLambdaFunction',
          { next: 'invoke' },
          { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '3' },
        ),
        invoke: invoke({ Input: { who: '$.CustomerEndpoint.Address', count: 3 } }),
        after: say('$.External.a $.FlowAttributes.mine $.Attributes.set', 'end'),
        wrong: hangUp,
        end: hangUp,
      },
      {
        functions: { f: () => ({ a: 'answer' }) },
        flows: [
          aModule({
            tell: say(
              '[$.Modules.Input.who][$.Modules.Input.count][$.External.a][$.FlowAttributes.mine]',
              'set',
            ),
            set: block('UpdateContactAttributes', 'back', { Attributes: { set: 'inside' } }),
            back: back(),
          }),
        ],
      },
    );

    expect(call.heard).toEqual(['[+32470123456][3][][]', 'answer secret inside']);
  });

  it('that ends the contact never comes back', async () => {
    const call = await journey({ invoke: invoke(), ...rest }, { flows: [aModule({ end: hangUp })] });

    expect(call.end).toEqual({ end: 'disconnected' });
    expect(call.heard).toEqual([]);
  });

  it('that transfers to a flow never comes back', async () => {
    const call = await journey(
      { invoke: invoke(), ...rest },
      {
        flows: [
          aModule({ go: block('TransferToFlow', {}, { ContactFlowId: 'other' }) }),
          aFlow({ bye: say('Elsewhere.', 'end'), end: hangUp }, 'other'),
        ],
      },
    );

    expect(call.end).toEqual({ end: 'disconnected' });
    expect(call.heard).toEqual(['Elsewhere.']);
  });

  it('is aborted with the call', async () => {
    const call = await journey(
      { invoke: invoke(), ...rest },
      {
        flows: [aModule({ tell: say('x'.repeat(300), 'back'), back: back() })],
        before: (caller) => caller.hangUpAfter(1000),
      },
    );

    expect(call.end).toEqual({ end: 'aborted' });
  });

  it('nests five deep and no deeper', async () => {
    const call = await journey(
      { invoke: invoke(), ...rest },
      { flows: [aModule({ deeper: invoke({}, {}), after: back(), wrong: back() })] },
    );

    expect(call.of('flow-started')).toHaveLength(6);
    expect(call.outcomes.filter((outcome) => outcome === 'NoMatchingError')).toHaveLength(1);
    expect(call.end).toEqual({ end: 'disconnected' });
  });

  it.each([
    ['is not there', 'nowhere'],
    ['is a flow', 'main-flow'],
    ['is named by a path that leads nowhere', '$.Attributes.none'],
  ])('takes the error branch when it %s', async (_why, FlowModuleId) => {
    const call = await journey(
      { invoke: invoke({ FlowModuleId }), ...rest },
      { flows: [aFlow({ end: hangUp }, 'main-flow')] },
    );

    expect(call.outcomes).toEqual(['NoMatchingError']);
  });
});
