import { describe, expect, it } from 'vitest';
import { block, hangUp, type JourneyOptions, journey } from '../support/journey.ts';
import { oneBlock } from '../support/one-block.ts';

const queued: JourneyOptions = { contact: { targetQueue: { kind: 'queue', arn: 'sales' } } };

describe('CreateCallbackContact', () => {
  const create = (more: Readonly<Record<string, unknown>> = {}, options: JourneyOptions = queued) =>
    oneBlock(
      'CreateCallbackContact',
      { InitialCallDelaySeconds: '5', RetryDelaySeconds: '600', MaximumConnectionAttempts: '1', ...more },
      options,
    );

  it('creates a callback for the caller in the queue that is set, and goes on', async () => {
    const call = await create();

    expect(call.outcomes).toEqual(['next']);
    expect(call.services.callbacks).toEqual([
      {
        target: { kind: 'queue', arn: 'sales' },
        number: '+32470123456',
        initialDelaySeconds: 5,
        retryDelaySeconds: 600,
        maximumAttempts: 2,
      },
    ]);
  });

  it('reads the number of attempts as the option says', async () => {
    const attempts = await create({}, { ...queued, options: { callbackNumberCounts: 'attempts' } });
    const never = await create({ MaximumConnectionAttempts: '0' });

    expect(attempts.services.callbacks).toMatchObject([{ maximumAttempts: 1 }]);
    expect(never.services.callbacks).toMatchObject([{ maximumAttempts: 1 }]);
  });

  it('rings the number that was set, from the queue and caller id that are named', async () => {
    const call = await create(
      { QueueId: 'service', CallerId: '+3225550111', ContactFlowId: 'creation' },
      { contact: { callbackNumber: '+32499999999' } },
    );

    expect(call.services.callbacks).toMatchObject([
      {
        target: { arn: expect.stringMatching(/service$/) },
        number: '+32499999999',
        callerId: '+3225550111',
        creationFlowId: 'creation',
      },
    ]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, JourneyOptions]>([
    ['no queue is set', {}, {}],
    ['the number is withheld', {}, { contact: { ...queued.contact, customerEndpoint: undefined } }],
    ['a delay is out of bounds', { RetryDelaySeconds: '259201' }, queued],
    ['there are no attempts', { MaximumConnectionAttempts: undefined }, queued],
    ['the queue is full', {}, { ...queued, overrides: { createCallback: () => ({ ok: false }) } }],
  ])('takes the plain error branch when %s', async (_why, more, options) => {
    expect((await create(more, options)).outcomes).toEqual(['NoMatchingError']);
  });
});

describe('CreateTask', () => {
  const task = {
    create: block(
      'CreateTask',
      { next: 'keep', NoMatchingError: 'end' },
      {
        ContactFlowId: 'task-flow',
        Name: 'Ring $.CustomerEndpoint.Address',
        Attributes: { need: '$.Channel' },
        References: { file: { Type: 'URL', Value: 'https://example.org/$.ContactId' } },
        DelaySeconds: '60',
      },
    ),
    keep: block('UpdateContactAttributes', 'end', { Attributes: { task: '$.Task.ContactId' } }),
    end: hangUp,
  };

  it('creates a task and keeps its id', async () => {
    const call = await journey(task);

    expect(call.contact.attributes['task']).toBe('task-1');
    expect(call.services.tasks).toEqual([
      {
        flowId: 'task-flow',
        name: 'Ring +32470123456',
        description: undefined,
        attributes: { need: 'VOICE' },
        references: { file: { type: 'URL', value: 'https://example.org/contact-1' } },
        delaySeconds: 60,
      },
    ]);
  });

  it('takes the error branch without a flow or template, and when the centre refuses', async () => {
    expect((await oneBlock('CreateTask', { Name: 'x' })).outcomes).toEqual(['NoMatchingError']);
    expect((await journey(task, { overrides: { createTask: () => ({ ok: false }) } })).outcomes).toEqual([
      'NoMatchingError',
    ]);
  });
});

describe('CompleteOutboundCall', () => {
  it('has the centre dial now, with the caller id and limit that it names', async () => {
    const asked: unknown[] = [];

    const call = await oneBlock(
      'CompleteOutboundCall',
      { CallerId: { Number: '+3225550111' }, ConnectionTimeLimitSeconds: '45' },
      {
        type: 'OUTBOUND_WHISPER',
        overrides: {
          completeOutboundCall: async (_contact, request) => {
            asked.push(request);
            return true;
          },
        },
      },
    );

    expect(call.outcomes).toEqual(['next']);
    expect(asked).toEqual([{ callerId: '+3225550111', timeLimitSeconds: 45 }]);
  });
});
