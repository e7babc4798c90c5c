import { describe, expect, it } from 'vitest';
import { block, hangUp, type JourneyOptions, journey } from '../support/journey.ts';

const run = (
  type: string,
  Parameters: Readonly<Record<string, unknown>> = {},
  options: JourneyOptions = {},
) =>
  journey(
    {
      here: block(
        type,
        {
          next: 'end',
          QueueAtCapacity: 'end',
          CallFailed: 'end',
          ConnectionTimeLimitExceeded: 'end',
          NoMatchingError: 'end',
        },
        Parameters,
      ),
      end: hangUp,
    },
    options,
  );
const queued: JourneyOptions = { contact: { targetQueue: { kind: 'queue', arn: 'sales' } } };

describe('TransferContactToQueue', () => {
  it('ends the flow when the contact is queued', async () => {
    expect((await run('TransferContactToQueue', {}, queued)).end).toEqual({ end: 'queued' });
  });

  it('goes on in this flow when the queue is full, when it fails, and when no queue is set', async () => {
    expect(
      (await run('TransferContactToQueue', {}, { ...queued, overrides: { enqueue: () => 'at-capacity' } }))
        .outcomes,
    ).toEqual(['QueueAtCapacity']);
    expect(
      (await run('TransferContactToQueue', {}, { ...queued, overrides: { enqueue: () => 'failed' } }))
        .outcomes,
    ).toEqual(['NoMatchingError']);
    expect((await run('TransferContactToQueue')).outcomes).toEqual(['NoMatchingError']);
  });
});

describe('DequeueContactAndTransferToQueue', () => {
  const inQueueFlow: JourneyOptions = { ...queued, type: 'CUSTOMER_QUEUE' };

  it('moves the contact to the queue named, or to the present one', async () => {
    const moves: unknown[] = [];
    const overrides: JourneyOptions['overrides'] = {
      dequeueAndTransfer: (_contact, target) => {
        moves.push(target?.arn.split('/').at(-1));
        return 'queued';
      },
    };

    const named = await run(
      'DequeueContactAndTransferToQueue',
      { QueueId: 'service' },
      { ...inQueueFlow, overrides },
    );
    await run('DequeueContactAndTransferToQueue', {}, { ...inQueueFlow, overrides });

    expect(named.end).toEqual({ end: 'queued' });
    expect(moves).toEqual(['service', undefined]);
  });

  it('stays where it is when the other queue is full, unknown, or the contact waits in none', async () => {
    const full: JourneyOptions['overrides'] = { dequeueAndTransfer: () => 'at-capacity' };

    expect(
      (await run('DequeueContactAndTransferToQueue', {}, { ...inQueueFlow, overrides: full })).outcomes,
    ).toEqual(['QueueAtCapacity']);
    expect(
      (await run('DequeueContactAndTransferToQueue', { QueueId: 'moon' }, inQueueFlow)).outcomes,
    ).toEqual(['NoMatchingError']);
    expect((await run('DequeueContactAndTransferToQueue', { QueueId: 'service' }, queued)).outcomes).toEqual([
      'NoMatchingError',
    ]);
  });
});

describe('TransferContactToAgent', () => {
  it('hands the contact over, or disconnects it when the agent is busy', async () => {
    expect((await run('TransferContactToAgent')).end).toEqual({ end: 'transferred-to-agent' });
    expect(
      (await run('TransferContactToAgent', {}, { overrides: { transferToAgent: () => 'busy' } })).end,
    ).toEqual({ end: 'disconnected' });
  });
});

describe('TransferParticipantToThirdParty', () => {
  const dial = (more: Readonly<Record<string, unknown>> = {}, options: JourneyOptions = {}) =>
    run(
      'TransferParticipantToThirdParty',
      {
        ThirdPartyPhoneNumber: '+3222222222',
        ThirdPartyConnectionTimeLimitSeconds: '20',
        ContinueFlowExecution: 'True',
        ...more,
      },
      options,
    );
  const answering = (result: 'failed' | 'timed-out'): JourneyOptions => ({
    overrides: { dialThirdParty: async () => result },
  });

  it('comes back when the third party has hung up', async () => {
    const call = await dial({
      ThirdPartyDTMFDigits: '1,2',
      CallerId: { Number: '$.SystemEndpoint.Address' },
    });

    expect(call.outcomes).toEqual(['next']);
    expect(call.services.dialled).toEqual([
      { number: '+3222222222', timeLimitSeconds: 20, resume: true, dtmf: '1,2', callerId: '+3225550199' },
    ]);
  });

  it('hands the caller over for good without ContinueFlowExecution', async () => {
    expect((await dial({ ContinueFlowExecution: 'False' })).end).toEqual({ end: 'handed-over' });
  });

  it('knows why nobody answered, when it may come back', async () => {
    expect((await dial({}, answering('failed'))).outcomes).toEqual(['CallFailed']);
    expect((await dial({}, answering('timed-out'))).outcomes).toEqual(['ConnectionTimeLimitExceeded']);
    expect((await dial({ ContinueFlowExecution: 'False' }, answering('failed'))).outcomes).toEqual([
      'NoMatchingError',
    ]);
  });

  it('dials no number that is none, and nobody from a chat', async () => {
    expect((await dial({ ThirdPartyPhoneNumber: '$.Attributes.none' })).outcomes).toEqual([
      'NoMatchingError',
    ]);
    expect((await dial({ ThirdPartyPhoneNumber: '022222222' })).outcomes).toEqual(['NoMatchingError']);
    expect((await dial({}, { contact: { channel: 'CHAT' } })).outcomes).toEqual(['NoMatchingError']);
  });

  it('ends with the caller, who may hang up meanwhile', async () => {
    const call = await dial(
      {},
      {
        overrides: { dialThirdParty: () => new Promise(() => undefined) },
        before: (caller) => caller.hangUpAfter(5000),
      },
    );

    expect(call.end).toEqual({ end: 'aborted' });
  });
});

describe('CreateCallbackContact', () => {
  const create = (more: Readonly<Record<string, unknown>> = {}, options: JourneyOptions = queued) =>
    run(
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
    expect((await run('CreateTask', { Name: 'x' })).outcomes).toEqual(['NoMatchingError']);
    expect((await journey(task, { overrides: { createTask: () => ({ ok: false }) } })).outcomes).toEqual([
      'NoMatchingError',
    ]);
  });
});

describe('CompleteOutboundCall', () => {
  it('has the centre dial now, with the caller id and limit that it names', async () => {
    const asked: unknown[] = [];

    const call = await run(
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
