import { describe, expect, it } from 'vitest';
import type { QueueMetrics } from '../../../../simulator/engine/services.ts';
import { block, hangUp, type JourneyOptions, journey } from '../support/journey.ts';
import { outcomeOf } from '../support/one-block.ts';

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
