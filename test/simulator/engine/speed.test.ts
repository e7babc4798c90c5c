import { describe, expect, it } from 'vitest';
import { type Blocks, block, hangUp, journey, say } from './support/journey.ts';

/** Twenty-five blocks as an inbound journey has them: three functions, four prompts, a menu and a question for digits among them. */
const inbound = (): Blocks => {
  const invoke = (next: string) =>
    block(
      'InvokeLambdaFunction',
      { next, NoMatchingError: 'end' },
      {
        LambdaFunctionARN: 'arn:aws:lambda:eu-central-1:111122223333:function:look-up',
        InvocationTimeLimitSeconds: '3',
        LambdaInvocationAttributes: { number: '$.CustomerEndpoint.Address', need: '$.Attributes.need' },
      },
    );
  const check = (next: string) =>
    block(
      'Compare',
      { next: 'end', 'Equals found': next, NoMatchingCondition: 'end' },
      { ComparisonValue: '$.External.outcome' },
    );
  const set = (next: string) =>
    block(
      'UpdateContactAttributes',
      { next, NoMatchingError: 'end' },
      { Attributes: { name: '$.External.name', need: 'move' } },
    );
  const log = (next: string) => block('UpdateFlowLoggingBehavior', next, { FlowLoggingBehavior: 'Enabled' });
  const steps: readonly ((next: string) => Blocks[string])[] = [
    log,
    (next) => say('Welcome to our line.', next),
    invoke,
    check,
    set,
    log,
    (next) => say('Hello $.Attributes.name.', next),
    (next) =>
      block(
        'GetParticipantInput',
        {
          next: 'end',
          'Equals 1': next,
          InputTimeLimitExceeded: 'end',
          NoMatchingCondition: 'end',
          NoMatchingError: 'end',
        },
        {
          Text: 'Press 1 to go on.',
          StoreInput: 'False',
          InputTimeLimitSeconds: '5',
        },
      ),
    set,
    invoke,
    check,
    set,
    log,
    (next) => say('What is the number of your file?', next),
    (next) =>
      block(
        'GetParticipantInput',
        { next, NoMatchingError: 'end' },
        {
          Text: 'End with the hash key.',
          StoreInput: 'True',
          InputTimeLimitSeconds: '5',
          InputValidation: { CustomValidation: { MaximumLength: '10' } },
        },
      ),
    set,
    log,
    invoke,
    check,
    set,
    log,
    (next) => say('Thank you. Somebody will be with you.', next),
    (next) => block('UpdateContactTargetQueue', { next, NoMatchingError: 'end' }, { QueueId: 'sales' }),
    (next) =>
      block('CheckHoursOfOperation', { 'Equals True': next, 'Equals False': 'end', NoMatchingError: 'end' }),
    () => block('TransferContactToQueue', { QueueAtCapacity: 'end', NoMatchingError: 'end' }),
  ];
  return Object.fromEntries([
    ...steps.map((step, index) => [`b${index}`, step(`b${index + 1}`)] as const),
    ['end', hangUp] as const,
  ]);
};

const call = () =>
  journey(inbound(), {
    caller: [{ press: '1' }, { press: '12345#' }],
    functions: { 'look-up': () => ({ outcome: 'found', name: 'Ada' }) },
  });

describe('the speed of the engine', () => {
  it('runs an inbound journey of 25 blocks and 3 functions in 5 ms or less', async () => {
    const milliseconds: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      const begun = performance.now();
      const { end, outcomes } = await call();
      milliseconds.push(performance.now() - begun);

      expect(end).toEqual({ end: 'queued' });
      expect(outcomes).toHaveLength(24);
    }
    const median = milliseconds.toSorted((one, other) => one - other)[15] ?? Number.NaN;

    expect(median).toBeLessThanOrEqual(5);
  });
});
