import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowAction } from '../../../contact-flows/language/document.ts';
import type { Channel } from '../../../simulator/center/definition.ts';
import { actions } from '../../../simulator/engine/actions/index.ts';
import { journey } from './support/journey.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Values that a parameter may well hold. */
const plausible: Readonly<Record<string, readonly unknown[]>> = {
  Text: ['Hello $.CustomerEndpoint.Address.', '<speak>Hi <break time="1s"/></speak>'],
  Messages: [[{ Text: 'Please hold.' }], [{ Text: 'One.' }, { PromptId: 'beep' }]],
  StoreInput: ['True', 'False'],
  InputTimeLimitSeconds: ['5', '8'],
  InputValidation: [
    { CustomValidation: { MaximumLength: '4' } },
    { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'BE' } },
  ],
  Attributes: [{ a: '$.External.a' }, { '$.Attributes.a': 'x' }],
  FlowAttributes: [{ a: { Value: '$.Channel' } }],
  LambdaFunctionARN: ['look-up', 'unknown'],
  LambdaInvocationAttributes: [{ a: '$.External', b: '$.Attributes.none' }],
  InvocationTimeLimitSeconds: ['3', '8'],
  ResponseValidation: [{ ResponseType: 'JSON' }, { ResponseType: 'STRING_MAP' }],
  ComparisonValue: ['$.Attributes.a', '$.External.list.0', "$.Attributes.['a b']"],
  QueueId: ['sales', 'unknown'],
  ContactFlowId: ['main', 'unknown'],
  FlowModuleId: ['module', 'main'],
  LoopCount: ['0', '2', '$.Attributes.a'],
  TimeLimitSeconds: ['60'],
  Events: [['CustomerReturned']],
  MetricType: ['NumberOfAgentsOnline', 'NumberOfContactsInQueue'],
  EventHooks: [{ CustomerQueue: 'main' }],
  RecordingBehavior: [{ RecordedParticipants: ['Agent'] }],
  ViewResource: [{ Id: 'form' }],
  ViewData: [{ Heading: '$.Attributes.a' }],
  LexV2Bot: [{ AliasArn: 'bot' }],
  Tags: [{ a: '$.Channel' }],
  TagKeys: [['a']],
  RoutingCriteria: [{ Steps: [{}] }, '$.Attributes.a'],
  ThirdPartyPhoneNumber: ['+3222222222', '$.Attributes.a'],
  CallbackNumber: ['$.CustomerEndpoint.Address'],
  InterruptFrequencySeconds: ['20'],
  InitialCallDelaySeconds: ['5'],
  RetryDelaySeconds: ['60'],
  MaximumConnectionAttempts: ['1'],
};
const absurd: readonly unknown[] = [
  '',
  ' ',
  '$',
  '$.',
  '$.BadValue.x',
  '<speak',
  '-1',
  null,
  3,
  true,
  {},
  [],
  [null],
  { Steps: 1 },
  { '': '' },
];

const parameters = fc.record(
  Object.fromEntries(
    Object.entries(plausible).map(([name, values]) => [
      name,
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...values) },
        { weight: 1, arbitrary: fc.constantFrom(...absurd) },
      ),
    ]),
  ),
  { noNullPrototype: true },
);
const types = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...Object.keys(actions)) },
  { weight: 1, arbitrary: fc.constantFrom('Nonsense', 'constructor') },
);
const target = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.constant('missing') },
);
const errorTypes = [
  'NoMatchingError',
  'NoMatchingCondition',
  'InputTimeLimitExceeded',
  'InvalidPhoneNumber',
  'QueueAtCapacity',
  'CallFailed',
  'TimeLimitExceeded',
  'InvalidCallbackNumber',
  'CallbackNumberNotDialable',
];
const operands = [
  '1',
  'True',
  'ContinueLooping',
  'DoneLooping',
  'MessagesInterrupted',
  'WaitCompleted',
  '$.Attributes.a',
];

const action = (Identifier: string): fc.Arbitrary<FlowAction> =>
  fc
    .record({
      type: types,
      parameters: fc.option(parameters, { nil: undefined, freq: 20 }),
      to: fc.array(target, { minLength: 20, maxLength: 20 }),
      operator: fc.constantFrom('Equals', 'Equals', 'Equals', 'NumberLessThan', 'KeyExists', 'Nonsense'),
    })
    .map(({ type, parameters: Parameters, to, operator }) => ({
      Identifier,
      Type: type,
      ...(Parameters ? { Parameters } : {}),
      Transitions: {
        NextAction: to[0] ?? 'a',
        Conditions: operands.map((operand, index) => ({
          NextAction: to[index + 1] ?? 'a',
          Condition: { Operator: operator, Operands: [operand] },
        })),
        Errors: errorTypes.map((ErrorType, index) => ({ ErrorType, NextAction: to[index + 10] ?? 'a' })),
      },
    }));

describe('whatever document somebody brings', () => {
  it('a run ends by name, and never by an exception', async () => {
    const document = fc.tuple(...names.map(action));
    const channel = fc.constantFrom<Channel>('VOICE', 'VOICE', 'CHAT', 'TASK', 'EMAIL');
    const answer = fc.constantFrom<unknown>({ a: 'b' }, { list: ['x'] }, null, 'text');
    const flowOf = (Actions: readonly FlowAction[], type: 'CONTACT_FLOW' | 'MODULE' | 'CUSTOMER_QUEUE') => ({
      arn: type === 'MODULE' ? 'module' : 'main',
      name: type === 'MODULE' ? 'module' : 'main',
      type,
      content: { Version: '2019-10-30' as const, StartAction: 'a', Actions },
    });
    const ends = new Set<string>();

    await fc.assert(
      fc.asyncProperty(
        document,
        document,
        channel,
        fc.boolean(),
        answer,
        async (flow, module, contactChannel, alone, payload) => {
          const main = flowOf(flow, alone ? 'CONTACT_FLOW' : 'CUSTOMER_QUEUE');
          const call = await journey(main, {
            alone,
            contact: {
              channel: contactChannel,
              attributes: { a: '1', 'a b': 'spaced' },
              targetQueue: { kind: 'queue', arn: 'sales' },
            },
            caller: [{ press: '1' }, { press: '12#' }, { say: 'yes' }],
            functions: { 'look-up': () => payload },
            flows: [{ ...main, type: 'CONTACT_FLOW' }, flowOf(module, 'MODULE')],
            options: { stepLimit: 60 },
            before: (caller) => caller.hangUpAfter(120_000),
          });

          ends.add(call.end.end);
          if (call.end.end === 'failed') expect(call.of('problem').at(-1)?.message).toBe(call.end.message);
        },
      ),
      { numRuns: 1000 },
    );

    expect([...ends]).toEqual(
      expect.arrayContaining(['aborted', 'disconnected', 'failed', 'flow-ended', 'queued']),
    );
  });
});
