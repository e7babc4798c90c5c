import * as sdk from '@aws-sdk/client-connect';
import { describe, expect, it } from 'vitest';
import { open, problems } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aQueue,
  callBack,
  flowArn,
  hangUp,
  queueArn,
  say,
  setQueue,
  straightToQueue,
  theCaller,
  theNumber,
  toQueue,
  waitingFlow,
} from './support/definition.ts';

const InstanceId = 'the-instance';
const outbound = aFlow('outbound', { hello: say('This is your reminder.', 'end'), end: hangUp });
const taskFlow = aFlow('task', { set: setQueue('sales', 'queue'), queue: toQueue('end'), end: hangUp });

const aCenter = (options = {}) =>
  open(
    aDefinition([straightToQueue('sales'), waitingFlow, outbound, taskFlow], {
      queues: [aQueue('sales', { outboundCallerId: { number: theNumber } })],
    }),
    options,
  );

it('knows only operations that the SDK knows', () => {
  const { center } = aCenter();

  expect(center.api.operations.filter((name) => !(`${name}Command` in sdk))).toEqual([]);
});

it('says which operation is not simulated', async () => {
  const { center } = aCenter();

  await expect(center.api.call('DeleteUser', {})).rejects.toMatchObject({
    code: 'NotSimulated',
    httpStatus: 501,
  });
});

describe('GetContactMetrics', () => {
  const asked = { InstanceId, Metrics: [{ Name: 'POSITION_IN_QUEUE' }, { Name: 'ESTIMATED_WAIT_TIME' }] };

  it('tells the position of a contact that waits, and no wait that nobody can know', async () => {
    const { center, clock, ring } = aCenter();
    ring();
    await clock.advance(5_000);
    ring();
    await clock.advance(5_000);

    const answer = await center.api.call('GetContactMetrics', { ...asked, ContactId: 'c2' });

    expect(answer).toMatchObject({
      Id: 'c2',
      MetricResults: [{ Name: 'POSITION_IN_QUEUE', Value: { Number: 2 } }],
    });
  });

  it('estimates the wait from what was handled', async () => {
    const { center, clock, ring } = aCenter();
    center.agents.logIn('ada', {
      behavior: { pickUpSeconds: 0, talkSeconds: 60, afterContactWorkSeconds: 0 },
    });
    ring();
    await clock.advance(80_000);
    ring();
    await clock.advance(5_000);
    ring();
    await clock.advance(5_000);

    const answer = await center.api.call('GetContactMetrics', { ...asked, ContactId: 'c3' });

    expect(answer['MetricResults']).toEqual([
      { Name: 'POSITION_IN_QUEUE', Value: { Number: 1 } },
      { Name: 'ESTIMATED_WAIT_TIME', Value: { Number: 60 } },
    ]);
  });

  it('refuses a contact that waits nowhere, one that does not exist, and another instance', async () => {
    const { center, clock, ring } = aCenter();
    const { call } = ring([], { hangUpAfterSeconds: 5 });
    await clock.runUntil(call.ended);

    await expect(center.api.call('GetContactMetrics', { ...asked, ContactId: 'c1' })).rejects.toMatchObject({
      code: 'InvalidRequestException',
      httpStatus: 400,
    });
    await expect(center.api.call('GetContactMetrics', { ...asked, ContactId: 'c9' })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
      httpStatus: 404,
    });
    await expect(
      center.api.call('GetContactMetrics', { ...asked, InstanceId: 'other', ContactId: 'c1' }),
    ).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  });
});

describe('attributes', () => {
  it('set through the API are seen by every contact of the conversation, and make a fresh record after its end', async () => {
    const { center, clock, ring, records, contactEvents } = aCenter();
    const { call } = ring([], { hangUpAfterSeconds: 5 });
    await clock.runUntil(call.ended);

    await center.api.call('UpdateContactAttributes', {
      InstanceId,
      InitialContactId: 'c1',
      Attributes: { outcome: 'kept' },
    });

    expect(await center.api.call('GetContactAttributes', { InstanceId, InitialContactId: 'c1' })).toEqual({
      Attributes: { outcome: 'kept' },
    });
    expect(records.map(({ Attributes }) => Attributes)).toEqual([{}, { outcome: 'kept' }]);
    expect(contactEvents.at(-1)?.detail).toMatchObject({ eventType: 'CONTACT_DATA_UPDATED' });
  });

  it('refuses a key that the API does not take, and more than a contact can hold', async () => {
    const { center, ring } = aCenter();
    ring();
    const set = (Attributes: Record<string, string>) =>
      center.api.call('UpdateContactAttributes', { InstanceId, InitialContactId: 'c1', Attributes });

    await expect(set({ 'not a key': 'x' })).rejects.toMatchObject({ code: 'InvalidParameterException' });
    await expect(set({ long: 'x'.repeat(32_769) })).rejects.toMatchObject({
      code: 'InvalidParameterException',
    });
    expect(center.contact('c1')?.state.attributes).toEqual({});
  });
});

describe('StopContact', () => {
  it('ends a call that waits', async () => {
    const { center, clock, ring } = aCenter();
    const { call } = ring();
    await clock.advance(5_000);

    await center.api.call('StopContact', { InstanceId, ContactId: 'c1' });
    const end = await clock.runUntil(call.ended);

    expect(end.reason).toBe('OTHER');
    expect(center.services.queueMetrics({ kind: 'queue', arn: queueArn('sales') })?.contactsInQueue).toBe(0);
    await expect(center.api.call('StopContact', { InstanceId, ContactId: 'c9' })).rejects.toMatchObject({
      code: 'ContactNotFoundException',
    });
  });
});

it('removes a promised callback, before its time and in its queue', async () => {
  const promise = aFlow('inbound', {
    set: setQueue('sales', 'promise'),
    promise: callBack('end', 'end'),
    end: hangUp,
  });
  const { center, clock, ring } = open(aDefinition([promise]));
  for (const { call } of [ring(), ring()]) await clock.runUntil(call.ended);
  const [early, late] = [...center.contacts].filter(({ callback }) => callback !== undefined);

  await center.api.call('StopContact', { InstanceId, ContactId: early?.state.contactId });
  await clock.advance(60_000);
  await center.api.call('StopContact', { InstanceId, ContactId: late?.state.contactId });
  center.agents.logIn('ada');
  await clock.advance(600_000);

  expect([early?.stage, late?.stage]).toEqual(['ended', 'ended']);
  expect(center.events.some(({ type }) => type === 'customer-dialled')).toBe(false);
});

describe('DescribeContact', () => {
  it('tells what is known of a contact, instants as dates', async () => {
    const { center, clock, ring } = aCenter();
    ring();
    await clock.advance(5_000);

    const { Contact } = await center.api.call('DescribeContact', { InstanceId, ContactId: 'c1' });

    expect(Contact).toMatchObject({
      Id: 'c1',
      InitialContactId: 'c1',
      Channel: 'VOICE',
      InitiationMethod: 'INBOUND',
      QueueInfo: { Id: queueArn('sales'), EnqueueTimestamp: expect.any(Date) },
      CustomerEndpoint: { Address: theCaller, Type: 'TELEPHONE_NUMBER' },
      QueuePriority: 5,
    });
    expect(Contact).not.toHaveProperty('DisconnectTimestamp');
  });
});

describe('StartOutboundVoiceContact', () => {
  const order = {
    InstanceId,
    ContactFlowId: 'outbound',
    DestinationPhoneNumber: theCaller,
    QueueId: 'sales',
  };

  it('rings the customer first and begins the flow once somebody answers', async () => {
    const { center, clock, contactEvents } = aCenter();

    const { ContactId } = await center.api.call('StartOutboundVoiceContact', {
      ...order,
      Attributes: { why: 'visit' },
    });
    await clock.advance(60_000);

    const [call] = center.calls;
    expect(ContactId).toBe('c1');
    expect(call?.events.map(({ type }) => type).filter((type) => type !== 'arrow-followed')).toEqual([
      'contact-started',
      'customer-dialled',
      'flow-started',
      'prompt-heard',
      'disconnected',
    ]);
    expect(center.contact('c1')?.state).toMatchObject({
      initiationMethod: 'API',
      attributes: { why: 'visit' },
      systemEndpoint: { address: theNumber },
    });
    expect(contactEvents.map(({ detail }) => detail.eventType)).toEqual([
      'INITIATED',
      'CONNECTED_TO_SYSTEM',
      'DISCONNECTED',
    ]);
  });

  it('runs no flow when nobody answers: only the record and the event tell', async () => {
    const { center, clock, records } = aCenter({
      outside: { [theCaller]: { answersAfterSeconds: 'never' } },
    });

    await center.api.call('StartOutboundVoiceContact', order);
    await clock.advance(120_000);

    expect(center.events.some(({ type }) => type === 'flow-started')).toBe(false);
    expect(records).toMatchObject([
      { ConnectedToSystemTimestamp: null, DisconnectReason: 'TELECOM_UNANSWERED' },
    ]);
  });

  it('starts one contact for one client token', async () => {
    const { center } = aCenter();
    const twice = await Promise.all(
      [1, 2].map(() => center.api.call('StartOutboundVoiceContact', { ...order, ClientToken: 't' })),
    );

    expect(twice).toEqual([{ ContactId: 'c1' }, { ContactId: 'c1' }]);
  });

  it.each([
    [{ DestinationPhoneNumber: '0470' }, 'DestinationNotAllowedException'],
    [{ ContactFlowId: 'nowhere' }, 'ResourceNotFoundException'],
    [{ QueueId: 'nowhere' }, 'ResourceNotFoundException'],
    [{ QueueId: undefined }, 'InvalidRequestException'],
    [{ RingTimeoutInSeconds: 5 }, 'InvalidParameterException'],
    [{ AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: true } }, 'InvalidRequestException'],
    [{ Attributes: { 'a b': 'c' } }, 'InvalidParameterException'],
  ])('refuses %o with %s', async (wrong, code) => {
    const { center } = aCenter();

    await expect(center.api.call('StartOutboundVoiceContact', { ...order, ...wrong })).rejects.toMatchObject({
      code,
    });
    expect([...center.contacts]).toEqual([]);
  });
});

describe('StartTaskContact', () => {
  it('routes a task to an agent, who completes it', async () => {
    const { center, clock, contactEvents } = aCenter();
    center.agents.logIn('ada');

    await center.api.call('StartTaskContact', {
      InstanceId,
      ContactFlowId: 'task',
      Name: 'Call the mill',
      References: { order: { Type: 'STRING', Value: '4711' } },
    });
    await clock.advance(120_000);

    expect(center.contact('c1')).toMatchObject({
      stage: 'ended',
      disconnectReason: 'AGENT_COMPLETED',
      state: {
        channel: 'TASK',
        name: 'Call the mill',
        references: { order: { type: 'STRING', value: '4711' } },
      },
    });
    expect(contactEvents.map(({ detail }) => detail.eventType)).toContain('CONNECTED_TO_AGENT');
    expect(problems(center.events)).toEqual([]);
  });

  it('begins at its time', async () => {
    const { center, clock } = aCenter();
    const at = new Date(clock.nowMilliseconds() + 3_600_000);

    await center.api.call('StartTaskContact', {
      InstanceId,
      ContactFlowId: 'task',
      Name: 'Later',
      ScheduledTime: at,
    });
    await clock.advance(3_599_000);
    const before = center.contact('c1')?.stage;
    await clock.advance(2_000);

    expect([before, center.contact('c1')?.stage]).toEqual(['scheduled', 'waiting']);
  });
});

describe('GetCurrentMetricData', () => {
  it('counts for each queue', async () => {
    const { center, clock, ring } = aCenter();
    ring();
    await clock.advance(30_000);
    center.agents.logIn('ada', { state: 'Lunch' });

    const { MetricResults } = await center.api.call('GetCurrentMetricData', {
      InstanceId,
      Filters: { Queues: ['sales'], Channels: ['VOICE'] },
      Groupings: ['QUEUE'],
      CurrentMetrics: [
        { Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' },
        { Name: 'AGENTS_ONLINE', Unit: 'COUNT' },
      ],
    });

    expect(MetricResults).toMatchObject([
      { Dimensions: { Queue: { Id: 'sales' } }, Collections: [{ Value: 1 }, { Value: 1 }] },
    ]);
  });
});

describe('the flow of a phone number', () => {
  it('can be bound, replaced and taken away', async () => {
    const { center, clock, ring } = aCenter();
    const number = { InstanceId, PhoneNumberId: 'n1' };

    await center.api.call('AssociatePhoneNumberContactFlow', {
      ...number,
      ContactFlowId: flowArn('outbound'),
    });
    const first = ring();
    await clock.runUntil(first.call.ended);
    await center.api.call('DisassociatePhoneNumberContactFlow', number);
    const second = ring();
    await clock.runUntil(second.call.ended);

    expect(first.caller.heard).toEqual(['This is your reminder.']);
    expect(problems(second.call.events)[0]).toContain('is bound to no flow');
  });

  it('is described by the number, which is listed by prefix', async () => {
    const { center } = aCenter();

    const described = await center.api.call('DescribePhoneNumber', { PhoneNumberId: 'n1' });
    const listed = await center.api.call('ListPhoneNumbersV2', { PhoneNumberPrefix: '+32' });

    expect(described).toMatchObject({
      ClaimedPhoneNumberSummary: { PhoneNumber: theNumber, PhoneNumberCountryCode: 'BE', InstanceId },
    });
    expect(listed['ListPhoneNumbersSummaryList']).toHaveLength(1);
  });
});
