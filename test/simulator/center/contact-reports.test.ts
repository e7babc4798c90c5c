import { describe, expect, it } from 'vitest';
import { of, open } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aQueue,
  callBack,
  hangUp,
  instanceArn,
  queueArn,
  say,
  setQueue,
  straightToQueue,
  theCaller,
  theNumber,
  userArn,
  waitingFlow,
} from './support/definition.ts';

const handled = async (options = {}) => {
  const opened = open(aDefinition([straightToQueue('sales'), waitingFlow]), options);
  opened.center.agents.logIn('ada', {
    behavior: { pickUpSeconds: 4, talkSeconds: 90, afterContactWorkSeconds: 20 },
  });
  const { call } = opened.ring();
  await opened.clock.runUntil(call.ended);
  await opened.clock.advance(60_000);
  return opened;
};

describe('contact events', () => {
  it('tell the life of a call, COMPLETED after the agent’s after-contact work', async () => {
    const { contactEvents } = await handled();

    expect(contactEvents.map(({ detail }) => detail.eventType)).toEqual([
      'INITIATED',
      'QUEUED',
      'CONNECTED_TO_AGENT',
      'DISCONNECTED',
      'COMPLETED',
    ]);
  });

  it('have the shape of EventBridge, with times, queue, agent and reason as far as they are known', async () => {
    const { contactEvents } = await handled();
    const disconnected = contactEvents.find(({ detail }) => detail.eventType === 'DISCONNECTED');

    expect(disconnected).toMatchObject({
      version: '0',
      'detail-type': 'Amazon Connect Contact Event',
      source: 'aws.connect',
      account: '111122223333',
      region: 'eu-central-1',
      resources: [`${instanceArn}/contact/c1`],
      detail: {
        contactId: 'c1',
        initialContactId: 'c1',
        channel: 'VOICE',
        instanceArn,
        initiationMethod: 'INBOUND',
        initiationTimestamp: '2026-03-10T09:00:00.000Z',
        queueInfo: { queueArn: queueArn('sales'), queueType: 'STANDARD' },
        agentInfo: { agentArn: userArn('ada') },
        disconnectReason: 'AGENT_DISCONNECT',
      },
    });
    expect(disconnected?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(contactEvents[0]?.detail).not.toHaveProperty('queueInfo');
  });

  it('come twice and out of order when consumers are to be tested', async () => {
    const { contactEvents, records } = await handled({ deliverTwice: true });
    const types = contactEvents.map(({ detail }) => detail.eventType);

    expect(types).toHaveLength(10);
    expect(types).not.toEqual([...types.slice(0, 5), ...types.slice(0, 5)]);
    expect(new Set(contactEvents.map(({ id }) => id)).size).toBe(5);
    expect(records).toHaveLength(2);
  });
});

describe('contact records', () => {
  it('hold who, when, how long and where, once everything about the contact is over', async () => {
    const { records } = await handled();

    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      AWSAccountId: '111122223333',
      ContactId: 'c1',
      InitialContactId: 'c1',
      PreviousContactId: null,
      NextContactId: null,
      Channel: 'VOICE',
      InitiationMethod: 'INBOUND',
      InitiationTimestamp: '2026-03-10T09:00:00Z',
      DisconnectReason: 'AGENT_DISCONNECT',
      CustomerEndpoint: { Address: theCaller, Type: 'TELEPHONE_NUMBER' },
      SystemEndpoint: { Address: theNumber, Type: 'TELEPHONE_NUMBER' },
      AgentConnectionAttempts: 1,
      Agent: {
        Username: 'ada',
        AgentInteractionDuration: 90,
        AfterContactWorkDuration: 20,
        NumberOfHolds: 0,
      },
      Queue: { Name: 'sales', Duration: 4 },
    });
  });

  it('show an abandoned call: enqueued, and no agent', async () => {
    const { clock, ring, records } = open(aDefinition([straightToQueue('sales'), waitingFlow]));

    const { call } = ring([], { hangUpAfterSeconds: 30 });
    await clock.runUntil(call.ended);

    expect(records).toMatchObject([
      { Agent: null, Queue: { ARN: queueArn('sales') }, DisconnectReason: 'CUSTOMER_DISCONNECT' },
    ]);
  });

  it('chain the segments of a callback that is tried again', async () => {
    const promise = aFlow('inbound', {
      set: setQueue('sales', 'promise'),
      promise: callBack('bye', 'bye', { MaximumConnectionAttempts: '1' }),
      bye: say('We call you back.', 'end'),
      end: hangUp,
    });
    const { center, clock, ring, records } = open(aDefinition([promise]), {
      outside: { [theCaller]: { answersAfterSeconds: 'never' } },
    });
    center.agents.logIn('ada');
    const { call } = ring();
    await clock.runUntil(call.ended);

    await clock.advance(3_600_000);

    expect(
      records.map(({ ContactId, InitialContactId, PreviousContactId, NextContactId, InitiationMethod }) => [
        ContactId,
        InitialContactId,
        PreviousContactId,
        NextContactId,
        InitiationMethod,
      ]),
    ).toEqual([
      ['c1', 'c1', null, 'c2', 'INBOUND'],
      ['c2', 'c1', 'c1', 'c3', 'CALLBACK'],
      ['c3', 'c1', 'c2', null, 'CALLBACK'],
    ]);
    expect(records[1]).toMatchObject({
      ConnectedToSystemTimestamp: null,
      DisconnectReason: 'TELECOM_UNANSWERED',
    });
  });

  it('are not written where the instance stores none', async () => {
    const definition = aDefinition([straightToQueue('sales'), waitingFlow], { queues: [aQueue('sales')] });
    const { clock, ring, records } = open({
      ...definition,
      storage: { ...definition.storage, contactRecords: false },
    });

    const { call } = ring([], { hangUpAfterSeconds: 30 });
    await clock.runUntil(call.ended);

    expect(records).toEqual([]);
    expect(of(call.events, 'disconnected')).toHaveLength(1);
  });
});
