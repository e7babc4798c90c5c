import { describe, expect, it } from 'vitest';
import type { JourneyOptions } from '../support/journey.ts';
import { oneBlock } from '../support/one-block.ts';

const queued: JourneyOptions = { contact: { targetQueue: { kind: 'queue', arn: 'sales' } } };

describe('TransferContactToQueue', () => {
  it('ends the flow when the contact is queued', async () => {
    expect((await oneBlock('TransferContactToQueue', {}, queued)).end).toEqual({ end: 'queued' });
  });

  it('goes on in this flow when the queue is full, when it fails, and when no queue is set', async () => {
    expect(
      (
        await oneBlock(
          'TransferContactToQueue',
          {},
          { ...queued, overrides: { enqueue: () => 'at-capacity' } },
        )
      ).outcomes,
    ).toEqual(['QueueAtCapacity']);
    expect(
      (await oneBlock('TransferContactToQueue', {}, { ...queued, overrides: { enqueue: () => 'failed' } }))
        .outcomes,
    ).toEqual(['NoMatchingError']);
    expect((await oneBlock('TransferContactToQueue')).outcomes).toEqual(['NoMatchingError']);
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

    const named = await oneBlock(
      'DequeueContactAndTransferToQueue',
      { QueueId: 'service' },
      { ...inQueueFlow, overrides },
    );
    await oneBlock('DequeueContactAndTransferToQueue', {}, { ...inQueueFlow, overrides });

    expect(named.end).toEqual({ end: 'queued' });
    expect(moves).toEqual(['service', undefined]);
  });

  it('stays where it is when the other queue is full, unknown, or the contact waits in none', async () => {
    const full: JourneyOptions['overrides'] = { dequeueAndTransfer: () => 'at-capacity' };

    expect(
      (await oneBlock('DequeueContactAndTransferToQueue', {}, { ...inQueueFlow, overrides: full })).outcomes,
    ).toEqual(['QueueAtCapacity']);
    expect(
      (await oneBlock('DequeueContactAndTransferToQueue', { QueueId: 'moon' }, inQueueFlow)).outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (await oneBlock('DequeueContactAndTransferToQueue', { QueueId: 'service' }, queued)).outcomes,
    ).toEqual(['NoMatchingError']);
  });
});

describe('TransferContactToAgent', () => {
  it('hands the contact over, or disconnects it when the agent is busy', async () => {
    expect((await oneBlock('TransferContactToAgent')).end).toEqual({ end: 'transferred-to-agent' });
    expect(
      (await oneBlock('TransferContactToAgent', {}, { overrides: { transferToAgent: () => 'busy' } })).end,
    ).toEqual({ end: 'disconnected' });
  });
});

describe('TransferParticipantToThirdParty', () => {
  const dial = (more: Readonly<Record<string, unknown>> = {}, options: JourneyOptions = {}) =>
    oneBlock(
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
