import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueueMetrics } from '../../../../simulator/engine/services.ts';
import { block, hangUp, type JourneyOptions, journey } from '../support/journey.ts';

const outcomeOf = async (
  type: string,
  arrows: readonly string[],
  Parameters: Readonly<Record<string, unknown>>,
  options: JourneyOptions = {},
) => {
  const to = Object.fromEntries(arrows.map((name) => [name, 'end']));
  const { outcomes } = await journey({ here: block(type, to, Parameters), end: hangUp }, options);
  return outcomes[0];
};

describe('Compare', () => {
  const compare = (condition: string, value: string | undefined, path = '$.Attributes.value') =>
    outcomeOf(
      'Compare',
      ['next', condition, 'NoMatchingCondition'],
      { ComparisonValue: path },
      {
        contact: { attributes: value === undefined ? { other: '3' } : { value, other: '3' } },
      },
    );

  it.each([
    ['Equals gold', 'gold', true],
    ['Equals gold', 'Gold', false],
    ['Equals $.Attributes.other', '3', true],
    ['TextStartsWith go', 'gold', true],
    ['TextEndsWith ld', 'gold', true],
    ['TextContains ol', 'gold', true],
    ['TextContains xx', 'gold', false],
    ['NumberGreaterThan 5', '5.5', true],
    ['NumberGreaterThan 5', '5', false],
    ['NumberGreaterOrEqualTo 5', '5', true],
    ['NumberLessThan 5', '4', true],
    ['NumberLessOrEqualTo 5', '5', true],
    ['NumberLessThan 5', 'four', false],
    ['NumberLessThan 5', '', false],
    ['NumberLessThan x', '4', false],
    ['Matches gold', 'gold', false],
  ])('%s of "%s": %s', async (condition, value, holds) => {
    expect(await compare(condition, value)).toBe(holds ? condition : 'NoMatchingCondition');
  });

  it('matches nothing when the value is missing, not even an empty operand', async () => {
    expect(await compare('Equals x', undefined)).toBe('NoMatchingCondition');
    expect(await compare('NumberLessThan 5', undefined)).toBe('NoMatchingCondition');
  });

  it('asks whether a key exists', async () => {
    expect(await compare('KeyExists other', 'x', '$.Attributes')).toBe('KeyExists other');
    expect(await compare('KeyExists absent', 'x', '$.Attributes')).toBe('NoMatchingCondition');
  });

  it('takes the first condition that holds', async () => {
    const first = await outcomeOf(
      'Compare',
      ['TextContains o', 'Equals gold', 'NoMatchingCondition'],
      {
        ComparisonValue: '$.Attributes.value',
      },
      { contact: { attributes: { value: 'gold' } } },
    );

    expect(first).toBe('TextContains o');
  });
});

describe('Loop', () => {
  const loop = (LoopCount: string, rounds = '1') => ({
    loop: block(
      'Loop',
      {
        next: 'end',
        'Equals ContinueLooping': 'loop',
        'Equals DoneLooping': 'again',
        NoMatchingError: 'end',
      },
      { LoopCount },
    ),
    again: block(
      'Loop',
      { 'Equals ContinueLooping': 'loop', 'Equals DoneLooping': 'end', NoMatchingError: 'end' },
      { LoopCount: rounds },
    ),
    end: hangUp,
  });
  const countOf = (outcomes: readonly string[], outcome: string) =>
    outcomes.filter((name) => name === outcome).length;

  it('continues exactly so many times, is done once, and starts over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 4 }),
        async (count, rounds) => {
          const call = await journey(loop(String(count), String(rounds)));
          const inner = call
            .of('arrow-followed')
            .filter(({ from }) => from === 'loop')
            .map(({ outcome }) => outcome);

          expect(countOf(inner, 'Equals ContinueLooping')).toBe(count * (rounds + 1));
          expect(countOf(inner, 'Equals DoneLooping')).toBe(rounds + 1);
          expect(inner.slice(0, count + 1)).toEqual([
            ...Array(count).fill('Equals ContinueLooping'),
            'Equals DoneLooping',
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads its count from a path', async () => {
    const call = await journey(loop('$.Attributes.times', '0'), { contact: { attributes: { times: '2' } } });

    expect(countOf(call.outcomes, 'Equals ContinueLooping')).toBe(2);
  });

  it.each(['101', '-1', '1.5', 'two', '$.Attributes.none'])(
    'takes the error branch for a count of %s',
    async (count) => {
      expect((await journey(loop(count))).outcomes).toEqual(['NoMatchingError']);
    },
  );
});

describe('DistributeByPercentage', () => {
  it('gives each branch exactly its percentage, and the rest to NoMatchingCondition', async () => {
    const shares = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 });

    await fc.assert(
      fc.asyncProperty(shares, async (percentages) => {
        let sum = 0;
        const thresholds = percentages.map((share) => {
          sum += share;
          return `NumberLessThan ${1 + sum}`;
        });
        const counts = new Map<string | undefined, number>();
        for (let drawn = 1; drawn <= 100; drawn += 1) {
          const outcome = await outcomeOf(
            'DistributeByPercentage',
            [...thresholds, 'NoMatchingCondition'],
            {},
            {
              overrides: { percent: () => drawn },
            },
          );
          counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        }

        expect(thresholds.map((name) => counts.get(name))).toEqual(percentages);
        expect(counts.get('NoMatchingCondition')).toBe(100 - sum);
      }),
      { numRuns: 10 },
    );
  });
});

describe('CheckHoursOfOperation', () => {
  const arrows = ['Equals True', 'Equals False', 'NoMatchingError'];
  const inQueue: JourneyOptions = { contact: { targetQueue: { kind: 'queue', arn: 'sales' } } };

  it('asks the hours that it names, or those of the queue', async () => {
    expect(await outcomeOf('CheckHoursOfOperation', arrows, { HoursOfOperationId: 'office' })).toBe(
      'Equals True',
    );
    expect(await outcomeOf('CheckHoursOfOperation', arrows, {}, inQueue)).toBe('Equals True');
    expect(
      await outcomeOf(
        'CheckHoursOfOperation',
        arrows,
        {},
        { ...inQueue, overrides: { isOpen: () => false } },
      ),
    ).toBe('Equals False');
  });

  it('takes the error branch without a queue, for an agent queue, and for hours that are not there', async () => {
    expect(await outcomeOf('CheckHoursOfOperation', arrows, {})).toBe('NoMatchingError');
    expect(
      await outcomeOf(
        'CheckHoursOfOperation',
        arrows,
        {},
        { contact: { targetQueue: { kind: 'agent', arn: 'ada' } } },
      ),
    ).toBe('NoMatchingError');
    expect(await outcomeOf('CheckHoursOfOperation', arrows, { HoursOfOperationId: 'moon' })).toBe(
      'NoMatchingError',
    );
    expect(await outcomeOf('CheckHoursOfOperation', arrows, { HoursOfOperationId: '' })).toBe(
      'NoMatchingError',
    );
  });
});

const metrics: QueueMetrics = {
  name: 'Sales',
  arn: 'sales',
  contactsInQueue: 4,
  oldestContactAgeSeconds: 300,
  estimatedWaitSeconds: undefined,
  agentsOnline: 3,
  agentsAvailable: 0,
  agentsStaffed: 2,
  agentsAfterContactWork: 1,
  agentsBusy: 1,
  agentsMissed: 0,
  agentsNonProductive: 1,
};
const measured: JourneyOptions = {
  contact: { targetQueue: { kind: 'queue', arn: 'sales' } },
  overrides: { queueMetrics: () => metrics },
};

describe('CheckMetricData', () => {
  const check = (MetricType: string, condition: string, options = measured, more = {}) =>
    outcomeOf(
      'CheckMetricData',
      ['next', condition, 'NoMatchingCondition', 'NoMatchingError'],
      { MetricType, ...more },
      options,
    );

  it.each([
    ['NumberOfAgentsStaffed', 'NumberGreaterThan 0', true],
    ['NumberOfAgentsAvailable', 'NumberGreaterThan 0', false],
    ['NumberOfAgentsOnline', 'NumberGreaterThan 0', true],
    ['NumberOfContactsInQueue', 'Equals 4', true],
    ['OldestContactInQueueAgeSeconds', 'NumberGreaterOrEqualTo 300000', true],
    ['OldestContactInQueueAgeSeconds', 'NumberGreaterThan 300000', false],
  ])('%s, %s: %s', async (metric, condition, holds) => {
    expect(await check(metric, condition)).toBe(holds ? condition : 'NoMatchingCondition');
  });

  it('takes the error branch without a queue, for a queue or a metric that is not there, and without numbers', async () => {
    expect(await check('NumberOfAgentsOnline', 'NumberGreaterThan 0', {})).toBe('NoMatchingError');
    expect(await check('NumberOfAgentsOnline', 'NumberGreaterThan 0', measured, { QueueId: 'moon' })).toBe(
      'NoMatchingError',
    );
    expect(await check('NumberOfAgentsAsleep', 'NumberGreaterThan 0')).toBe('NoMatchingError');
    expect(
      await check('NumberOfAgentsOnline', 'NumberGreaterThan 0', { contact: measured.contact ?? {} }),
    ).toBe('NoMatchingError');
  });
});

describe('GetMetricData', () => {
  const read = {
    get: block('GetMetricData', { next: 'keep', NoMatchingError: 'end' }, { QueueId: 'service' }),
    keep: block('UpdateContactAttributes', 'end', {
      Attributes: {
        all: '$.Metrics.Queue.Name/$.Metrics.Queue.Size/$.Metrics.Agents.Staffed.Count/[$.Metrics.Queue.EstimatedWaitTime]',
      },
    }),
    end: hangUp,
  };

  it('loads the numbers of the queue; what is unknown is missing', async () => {
    const call = await journey(read, { overrides: { queueMetrics: () => metrics } });

    expect(call.contact.attributes['all']).toBe('Sales/4/2/[]');
  });

  it('takes the error branch when there are none', async () => {
    expect((await journey(read)).outcomes).toEqual(['NoMatchingError']);
  });
});

describe('CheckOutboundCallStatus', () => {
  const arrows = [
    'Equals CallAnswered',
    'Equals VoicemailBeep',
    'Equals VoicemailNoBeep',
    'Equals NotDetected',
    'NoMatchingError',
  ];

  it.each([
    ['HUMAN_ANSWERED', 'Equals CallAnswered'],
    ['VOICEMAIL_BEEP', 'Equals VoicemailBeep'],
    ['VOICEMAIL_NO_BEEP', 'Equals VoicemailNoBeep'],
    ['AMD_UNRESOLVED', 'Equals NotDetected'],
    [undefined, 'NoMatchingError'],
    ['SIT_TONE_BUSY', 'NoMatchingError'],
  ])('%s takes %s', async (answeringMachineDetectionStatus, outcome) => {
    const contact = { answeringMachineDetectionStatus };

    expect(await outcomeOf('CheckOutboundCallStatus', arrows, {}, { contact })).toBe(outcome);
  });

  it('takes the error branch on a chat', async () => {
    expect(await outcomeOf('CheckOutboundCallStatus', arrows, {}, { contact: { channel: 'CHAT' } })).toBe(
      'NoMatchingError',
    );
  });
});

describe('Wait', () => {
  const wait = (
    Parameters: Readonly<Record<string, unknown>>,
    options: JourneyOptions = { contact: { channel: 'TASK' }, alone: true },
  ) =>
    journey(
      {
        wait: block(
          'Wait',
          {
            next: 'x',
            'Equals WaitCompleted': 'end',
            'Equals Continue': 'end',
            'Equals CustomerReturned': 'end',
            ParticipantNotFound: 'end',
            NoMatchingError: 'end',
          },
          Parameters,
        ),
        end: hangUp,
      },
      options,
    );

  it('lets the time pass', async () => {
    const task = await wait({ TimeLimitSeconds: '900' });

    expect(task.outcomes).toEqual(['Equals WaitCompleted']);
    expect(task.seconds).toBe(900);
  });

  it('keeps a caller waiting only for an event, in an inbound flow', async () => {
    expect((await wait({ TimeLimitSeconds: '5' }, {})).outcomes).toEqual(['NoMatchingError']);
    expect((await wait({ TimeLimitSeconds: '5', Events: ['CustomerReturned'] }, {})).outcomes).toEqual([
      'Equals WaitCompleted',
    ]);
    expect(
      (await wait({ TimeLimitSeconds: '5', Events: ['CustomerReturned'] }, { type: 'CUSTOMER_QUEUE' }))
        .outcomes,
    ).toEqual(['NoMatchingError']);
  });

  it('finds no bot, refuses a time out of bounds, and goes on at once where the flow runs on', async () => {
    expect((await wait({ TimeLimitSeconds: '5', Events: ['BotParticipantDisconnected'] })).outcomes).toEqual([
      'ParticipantNotFound',
    ]);
    expect((await wait({ TimeLimitSeconds: '604801' })).outcomes).toEqual(['NoMatchingError']);
    expect((await wait({ TimeLimitSeconds: '0' })).outcomes).toEqual(['NoMatchingError']);
    expect((await wait({ TimeLimitSeconds: '5', ContinueExecution: 'True' })).outcomes).toEqual([
      'Equals Continue',
    ]);
  });
});
