import { describe, expect, it } from 'vitest';
import type { OutsideParty } from '../../../simulator/center/outside.ts';
import { callVerdict } from '../../../simulator/center/verdict.ts';
import { of, open, problems } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aProfile,
  aQueue,
  aQuickConnect,
  aUser,
  endFlow,
  flowArn,
  hangUp,
  queueArn,
  say,
  setQueue,
  straightToQueue,
  toQueue,
  userArn,
  waitingFlow,
} from './support/definition.ts';

const toService = aFlow(
  'to-service',
  { tell: say('Transferring.', 'queue'), queue: toQueue('end'), end: hangUp },
  'QUEUE_TRANSFER',
);
const toAgent = aFlow(
  'to-agent',
  { tell: say('To a colleague.', 'go'), go: { type: 'TransferContactToAgent' } },
  'AGENT_TRANSFER',
);
const fill = aFlow('fill', { set: setQueue('service', 'queue'), queue: toQueue('end'), end: endFlow });
const onHold = aFlow(
  'on-hold',
  {
    loop: { type: 'MessageParticipantIteratively', parameters: { Messages: [{ Text: 'You are on hold.' }] } },
  },
  'CUSTOMER_HOLD',
);
const taxi = '+3225550001';

/** Ada is talking to a caller; grace works for service. */
const talking = async (outside: Readonly<Record<string, OutsideParty>> = {}) => {
  const opened = open(
    aDefinition(
      [
        straightToQueue('sales', { CustomerQueue: 'waiting', CustomerHold: 'on-hold' }),
        waitingFlow,
        onHold,
        toService,
        toAgent,
        fill,
      ],
      {
        queues: [aQueue('sales'), aQueue('service', { maxContacts: 1 })],
        routingProfiles: [aProfile('sales', [['sales']]), aProfile('service', [['service']])],
        users: [aUser('ada', 'sales'), aUser('grace', 'service')],
        quickConnects: [
          aQuickConnect('Service', {
            type: 'QUEUE',
            queueArn: queueArn('service'),
            flowArn: flowArn('to-service'),
          }),
          aQuickConnect('Grace', { type: 'USER', userArn: userArn('grace'), flowArn: flowArn('to-agent') }),
          aQuickConnect('Taxi', { type: 'PHONE_NUMBER', phoneNumber: taxi }),
        ],
      },
    ),
    { outside },
  );
  const { center, clock, ring } = opened;
  const ada = center.agents.logIn('ada', { behavior: 'by-hand' });
  const { call, caller } = ring();
  await clock.advance(5_000);
  ada.accept('c1');
  await clock.advance(1_000);
  return { ...opened, ada, call, caller };
};

describe('a transfer to a queue', () => {
  it('puts a new contact with the same attributes into the queue, and lets the agent go', async () => {
    const { center, clock, ada, call, caller } = await talking();
    ada.transfer('c1', 'Service');
    await clock.advance(30_000);

    expect(ada.contacts).toMatchObject([{ contactId: 'c1', phase: 'after-contact-work' }]);
    expect(center.contact('c2')?.state).toMatchObject({
      initiationMethod: 'TRANSFER',
      previousContactId: 'c1',
      initialContactId: 'c1',
    });
    expect(center.contact('c2')?.state.attributes).toBe(center.contact('c1')?.state.attributes);
    expect(caller.heard).toContain('You are on hold.');
    expect(caller.heard.at(-1)).toBe('Please hold the line.');

    center.agents.logIn('grace');
    const end = await clock.runUntil(call.ended);

    expect(end).toMatchObject({ contactId: 'c2', reason: 'AGENT_DISCONNECT' });
    expect(of(call.events, 'agent-connected').map(({ agent }) => agent)).toEqual(['ada', 'grace']);
    expect(callVerdict(call.events).ok).toBe(true);
  });

  it('lets the agent, not the customer, hear the transfer flow', async () => {
    const { center, clock, ada, caller } = await talking();

    ada.transfer('c1', 'Service');
    await clock.advance(30_000);

    expect(caller.heard).not.toContain('Transferring.');
    expect(of(center.events, 'prompt-heard')).toContainEqual(
      expect.objectContaining({ who: 'agent', text: 'Transferring.' }),
    );
  });

  it('gives the customer back to the agent when the queue is full', async () => {
    const { center, clock, ada, call } = await talking();
    const busy = center.startTask({ flow: 'fill', attributes: {} });
    await clock.advance(1_000);
    expect(busy.contactIds).toHaveLength(1);

    ada.transfer('c1', 'Service');
    await clock.advance(30_000);

    expect(ada.contacts).toMatchObject([{ contactId: 'c1', phase: 'connected', onHold: false }]);
    expect(of(call.events, 'transferred')).toEqual([]);
  });

  it('may be consulted first: the customer stays on hold until the agent leaves the two alone', async () => {
    const { center, clock, ada, call } = await talking();
    center.agents.logIn('grace', { behavior: { talkSeconds: 300 } });
    ada.consult('c1', 'Service');
    await clock.advance(40_000);
    expect(of(center.events, 'agent-connected').map(({ contactId }) => contactId)).toEqual(['c1', 'c2']);
    expect(ada.contacts).toMatchObject([{ phase: 'connected', onHold: true }]);

    ada.completeTransfer('c1');
    const end = await clock.runUntil(call.ended);

    expect(end).toMatchObject({ contactId: 'c2', reason: 'AGENT_DISCONNECT' });
    expect(call.contactIds).toEqual(['c1', 'c2']);
  });

  it('leaves the customer in good hands also when the colleague was consulted for long', async () => {
    const { center, clock, ada, call } = await talking();
    center.agents.logIn('grace', { behavior: { talkSeconds: 400 } });
    ada.consult('c1', 'Service');
    await clock.advance(40_000);

    ada.completeTransfer('c1');
    await clock.runUntil(call.ended);
    expect(callVerdict(call.events)).toEqual({ ok: true, reason: 'ended by AGENT_DISCONNECT' });
  });

  it('may become a talk of three before the agent leaves', async () => {
    const { center, clock, ada, call } = await talking();
    center.agents.logIn('grace', { behavior: { talkSeconds: 300 } });
    ada.consult('c1', 'Service');
    await clock.advance(40_000);

    ada.join('c1');
    await clock.advance(10_000);
    const joined = ada.contacts;
    ada.completeTransfer('c1');
    const end = await clock.runUntil(call.ended);

    expect(joined).toMatchObject([{ phase: 'connected', onHold: false }]);
    expect(end.contactId).toBe('c2');
  });

  it('may be left to the queue while it still rings: the customer then waits there', async () => {
    const { center, clock, ada, caller } = await talking();
    ada.consult('c1', 'Service');
    await clock.advance(10_000);

    ada.completeTransfer('c1');
    await clock.advance(10_000);

    expect(caller.heard.at(-1)).toBe('Please hold the line.');
    expect(center.contact('c2')?.stage).toBe('waiting');
  });

  it('gives the customer back when the colleague consulted hangs up first', async () => {
    const { center, clock, ada } = await talking();
    const grace = center.agents.logIn('grace', { behavior: 'by-hand' });
    ada.consult('c1', 'Service');
    await clock.advance(5_000);
    grace.accept('c2');
    await clock.advance(5_000);

    grace.hangUp('c2');
    await clock.advance(1_000);

    expect(ada.contacts).toMatchObject([{ phase: 'connected', onHold: false }]);
    expect(ada.completeTransfer('c1')).toMatchObject({ ok: false, error: { code: 'agent.wrong-moment' } });
  });

  it('is not left while the flow of the destination still runs: nobody would have the customer', async () => {
    const { clock, ada, call } = await talking();
    ada.consult('c1', 'Service');

    expect(ada.completeTransfer('c1')).toMatchObject({ ok: false, error: { phase: 'in-flow' } });

    await clock.advance(20_000);
    expect(ada.completeTransfer('c1').ok).toBe(true);
    await clock.advance(1_000);
    expect(call.contactIds).toEqual(['c1', 'c2']);
  });

  it('may be given up after consulting: the colleague is released and the customer off hold', async () => {
    const { center, clock, ada } = await talking();
    center.agents.logIn('grace', { behavior: 'by-hand' });
    ada.consult('c1', 'Service');
    await clock.advance(10_000);

    ada.cancelTransfer('c1');
    await clock.advance(1_000);

    expect(center.contact('c2')?.stage).toBe('ended');
    expect(center.agents.find('grace')?.contacts).toEqual([]);
    expect(ada.contacts).toMatchObject([{ phase: 'connected', onHold: false }]);
  });

  it('ends everywhere when the customer hangs up while on hold', async () => {
    const { center, clock, ada, caller, call } = await talking();
    center.agents.logIn('grace', { behavior: { talkSeconds: 300 } });
    ada.consult('c1', 'Service');
    await clock.advance(40_000);

    caller.hangUp();
    await clock.runUntil(call.ended);
    await clock.advance(1_000);

    expect([center.contact('c1')?.stage, center.contact('c2')?.stage]).toEqual(['ended', 'ended']);
    expect(center.agents.find('grace')?.contacts).toMatchObject([{ phase: 'after-contact-work' }]);
  });
});

it('ends a consultation when the call itself is stopped, and when the customer hangs up as the other side answers', async () => {
  const stopped = await talking({ [taxi]: { answersAfterSeconds: 5 } });
  stopped.ada.consult('c1', 'Taxi');
  await stopped.center.api.call('StopContact', { InstanceId: 'the-instance', ContactId: 'c1' });
  await stopped.clock.advance(60_000);

  const left = await talking({ [taxi]: { answersAfterSeconds: 5 } });
  left.ada.transfer('c1', 'Taxi');
  left.clock.at(left.clock.nowMilliseconds() + 5_000, left.caller.hangUp);
  await left.clock.advance(60_000);

  const stages = [stopped, left].map(({ center }) => ['c1', 'c2'].map((id) => center.contact(id)?.stage));
  expect(stages).toEqual([
    ['ended', 'ended'],
    ['ended', 'ended'],
  ]);
});

describe('a transfer to a colleague', () => {
  it('rings at the colleague and at nobody else', async () => {
    const { center, clock, ada, call } = await talking();
    center.agents.logIn('grace');
    ada.transfer('c1', 'Grace');
    const end = await clock.runUntil(call.ended);

    expect(of(call.events, 'transferred')).toMatchObject([{ to: 'grace', kind: 'agent' }]);
    expect(end).toMatchObject({ contactId: 'c2', reason: 'AGENT_DISCONNECT' });
  });

  it('gives the customer back when the colleague is not there', async () => {
    const { clock, ada } = await talking();

    ada.transfer('c1', 'Grace');
    await clock.advance(10_000);

    expect(ada.contacts).toMatchObject([{ contactId: 'c1', phase: 'connected', onHold: false }]);
  });

  it('strands a customer whose colleague does not pick up after the agent has left, and says so', async () => {
    const { center, clock, ada, call } = await talking();
    center.agents.logIn('grace', { behavior: 'by-hand' });
    ada.transfer('c1', 'Grace');
    await clock.runUntil(call.ended);

    expect(problems(center.events)[0]).toContain('did not answer');
    expect(callVerdict(call.events).ok).toBe(false);
  });

  it('gives the customer back when the colleague consulted does not pick up', async () => {
    const { center, clock, ada } = await talking();
    center.agents.logIn('grace', { behavior: 'by-hand' });
    ada.consult('c1', 'Grace');
    await clock.advance(60_000);

    expect(ada.contacts).toMatchObject([{ contactId: 'c1', phase: 'connected', onHold: false }]);
    expect(center.contact('c2')?.stage).toBe('ended');
  });
});

describe('a transfer to an outside number', () => {
  it('leaves the customer with the outside party until that hangs up', async () => {
    const { clock, ada, call } = await talking({ [taxi]: { talkSeconds: 45 } });
    ada.transfer('c1', 'Taxi');
    const end = await clock.runUntil(call.ended);

    expect(of(call.events, 'third-party-dialled')).toMatchObject([{ number: taxi, result: 'connected' }]);
    expect(end).toMatchObject({ contactId: 'c2', reason: 'THIRD_PARTY_DISCONNECT' });
  });

  it('may be consulted first and then left alone with the customer', async () => {
    const { clock, ada, call } = await talking({ [taxi]: { talkSeconds: 120 } });
    ada.consult('c1', 'Taxi');
    await clock.advance(20_000);

    ada.completeTransfer('c1');
    const end = await clock.runUntil(call.ended);

    expect(end).toMatchObject({ contactId: 'c2', reason: 'THIRD_PARTY_DISCONNECT' });
    expect(callVerdict(call.events).ok).toBe(true);
  });

  it('gives the customer back when nobody answers', async () => {
    const { center, clock, ada } = await talking({ [taxi]: { answersAfterSeconds: 'never' } });

    ada.transfer('c1', 'Taxi');
    await clock.advance(90_000);

    expect(of(center.events, 'third-party-dialled')).toMatchObject([{ result: 'timed-out' }]);
    expect(ada.contacts).toMatchObject([{ contactId: 'c1', phase: 'connected', onHold: false }]);
  });
});

it('refuses a quick connect that does not exist, and an agent who is not talking', async () => {
  const { ada, clock } = await talking();

  expect(ada.transfer('c1', 'Nowhere')).toMatchObject({
    ok: false,
    error: { code: 'agent.no-such-quick-connect' },
  });
  expect(ada.transfer('c9', 'Taxi')).toMatchObject({ ok: false, error: { code: 'agent.no-such-contact' } });
  ada.hangUp('c1');
  expect(ada.transfer('c1', 'Taxi')).toMatchObject({ ok: false, error: { code: 'agent.wrong-moment' } });
  await clock.advance(1_000);
});

it('keeps a customer on hold in the hold flow, and counts the holds for the record', async () => {
  const { clock, ada, caller, call, records } = await talking();
  ada.hold('c1', true);
  await clock.advance(20_000);
  ada.hold('c1', false);
  await clock.advance(5_000);
  ada.hangUp('c1');
  await clock.runUntil(call.ended);
  ada.closeContact('c1');

  expect(caller.heard.filter((text) => text === 'You are on hold.').length).toBeGreaterThan(3);
  expect(records).toMatchObject([
    { Agent: { NumberOfHolds: 1, CustomerHoldDuration: 20, LongestHoldDuration: 20 } },
  ]);
});
