import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutsideParty } from '../../../simulator/center/outside.ts';
import { scriptedCaller } from '../../../simulator/center/participants/scripted-caller.ts';
import { callVerdict } from '../../../simulator/center/verdict.ts';
import { of, open, problems, seconds } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aProfile,
  aQueue,
  callBack,
  endFlow,
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

/** Promises a callback at once and says goodbye. */
const promising = (parameters: Readonly<Record<string, string>> = {}) =>
  aFlow('inbound', {
    set: setQueue('sales', 'promise'),
    promise: callBack('promised', 'sorry', parameters),
    promised: say('We call you back.', 'end'),
    sorry: say('We cannot call you back.', 'end'),
    end: hangUp,
  });

const outboundWhisper = aFlow(
  'outbound',
  { tell: say('You asked us to call.', 'end'), end: endFlow },
  'OUTBOUND_WHISPER',
);

const aCenter = (
  outside: Readonly<Record<string, OutsideParty>> = {},
  parameters: Readonly<Record<string, string>> = {},
) =>
  open(
    aDefinition([promising(parameters), outboundWhisper], {
      queues: [aQueue('sales', { outboundCallerId: { number: theNumber, flowArn: flowArn('outbound') } })],
    }),
    { outside },
  );

describe('a promised callback', () => {
  it('waits its delay, is offered to an agent first, and only then rings the customer', async () => {
    const { center, clock, ring } = aCenter();
    center.agents.logIn('ada', { behavior: { pickUpSeconds: 3 } });
    const { call } = ring();
    const end = await clock.runUntil(call.ended);

    await clock.advance(200_000);

    const own = center.events.filter(({ contactId }) => contactId === 'c2');
    expect(own.map(({ type }) => type).filter((type) => type !== 'arrow-followed')).toEqual([
      'contact-started',
      'queued',
      'agent-offered',
      'dequeued',
      'customer-dialled',
      'flow-started',
      'prompt-heard',
      'agent-connected',
      'agent-state',
      'agent-state',
      'disconnected',
    ]);
    const [created] = of(center.events, 'callback-created');
    const [queued] = of(center.events, 'queued');
    expect(seconds(created?.at ?? 0, queued?.at ?? 0)).toBe(30);
    expect(end.reason).toBe('CONTACT_FLOW_DISCONNECT');
  });

  it('is a new contact of the same conversation, with the attributes of the first', async () => {
    const { center, clock, ring } = aCenter();
    const { call } = ring();
    await clock.runUntil(call.ended);

    expect(center.contact('c2')?.state).toMatchObject({
      initiationMethod: 'CALLBACK',
      initialContactId: 'c1',
      previousContactId: 'c1',
      customerEndpoint: { address: theCaller },
    });
    expect(center.contact('c2')?.state.attributes).toBe(center.contact('c1')?.state.attributes);
  });

  it('lets the customer hear the outbound whisper of the queue before the two are joined', async () => {
    const customer = scriptedCaller({ words: [] });
    const { center, clock, ring } = aCenter({ [theCaller]: { participant: () => customer } });
    center.agents.logIn('ada');
    const { call } = ring();
    await clock.runUntil(call.ended);

    await clock.advance(200_000);

    expect(customer.heard).toEqual(['You asked us to call.']);
    expect(center.calls).toHaveLength(2);
    expect((await center.calls[1]?.ended)?.reason).toBe('AGENT_DISCONNECT');
    expect(callVerdict(center.calls[1]?.events ?? []).ok).toBe(true);
  });

  it('goes back to its place when the agent does not accept, and counts no attempt', async () => {
    const { center, clock, ring } = aCenter();
    center.agents.logIn('ada', { behavior: { pickUpSeconds: 99, recoverSeconds: undefined } });
    const { call } = ring();
    await clock.runUntil(call.ended);
    await clock.advance(100_000);
    center.agents.logIn('grace');

    await clock.advance(200_000);

    expect(of(center.events, 'agent-missed')).toMatchObject([{ agent: 'ada', contactId: 'c2' }]);
    expect(of(center.events, 'agent-connected')).toMatchObject([{ agent: 'grace', contactId: 'c2' }]);
  });

  it('is tried again after the retry delay, each time as a segment of its own, until the attempts are used up', async () => {
    const { center, clock, ring } = aCenter({ [theCaller]: { answersAfterSeconds: 'never' } });
    center.agents.logIn('ada');
    const { call } = ring();
    await clock.runUntil(call.ended);

    await clock.advance(4 * 3_600_000);

    // "2" is two retries after the first call.
    const dialled = of(center.events, 'customer-dialled');
    expect(dialled.map(({ contactId, result }) => [contactId, result])).toEqual([
      ['c2', 'not-answered'],
      ['c3', 'not-answered'],
      ['c4', 'not-answered'],
    ]);
    expect(center.contact('c4')?.state.previousContactId).toBe('c3');
    expect(of(center.events, 'disconnected').map(({ reason }) => reason)).toEqual([
      'CONTACT_FLOW_DISCONNECT',
      'TELECOM_UNANSWERED',
      'TELECOM_UNANSWERED',
      'TELECOM_UNANSWERED',
    ]);
  });

  it('can be counted as attempts instead of retries', async () => {
    const { center, clock, ring } = open(aDefinition([promising()]), {
      outside: { [theCaller]: { answersAfterSeconds: 'never' } },
      callbackCalls: (attempts) => attempts - 1,
    });
    center.agents.logIn('ada');
    const { call } = ring();
    await clock.runUntil(call.ended);

    await clock.advance(4 * 3_600_000);

    expect(of(center.events, 'customer-dialled')).toHaveLength(2);
  });

  it('drops out of its queue after seven days alone, and says so', async () => {
    const { center, clock, ring } = aCenter();
    const { call } = ring();
    await clock.runUntil(call.ended);

    await clock.advance(8 * 86_400_000);

    expect(of(center.events, 'disconnected').at(-1)).toMatchObject({ contactId: 'c2', reason: 'EXPIRED' });
  });

  it('takes the error branch when the queue is full, because it counts as a contact of the queue', async () => {
    const { center, clock, ring } = open(
      aDefinition([promising()], { queues: [aQueue('sales', { maxContacts: 1 })] }),
    );
    const first = ring();
    await clock.runUntil(first.call.ended);

    const second = ring();
    await clock.runUntil(second.call.ended);

    expect(first.caller.heard).toEqual(['We call you back.']);
    expect(second.caller.heard).toEqual(['We cannot call you back.']);
    expect(of(center.events, 'callback-created')).toHaveLength(1);
  });

  it('goes through its creation flow at once, without the delay, when there is one', async () => {
    const creation = aFlow('creation', { set: setQueue('vip', 'queue'), queue: toQueue('end'), end: hangUp });
    const { center, clock, ring } = open(
      aDefinition([promising({ ContactFlowId: flowArn('creation') }), creation], {
        queues: [aQueue('sales'), aQueue('vip')],
        routingProfiles: [aProfile('everyone', [['vip']])],
      }),
    );
    center.agents.logIn('ada');
    const { call } = ring();
    await clock.runUntil(call.ended);
    await clock.advance(200_000);

    const [created] = of(center.events, 'callback-created');
    const [queued] = of(center.events, 'queued');
    expect(queued).toMatchObject({ at: created?.at, contactId: 'c2', queue: 'vip' });
    expect(of(center.events, 'agent-connected')).toMatchObject([{ contactId: 'c2' }]);
  });

  it('says that a promise is lost when the creation flow ends without a queue', async () => {
    const creation = aFlow('creation', { end: endFlow });
    const { center, clock, ring } = open(
      aDefinition([promising({ ContactFlowId: flowArn('creation') }), creation]),
    );
    const { call } = ring();
    await clock.runUntil(call.ended);

    expect(problems(center.events)[0]).toContain('nobody will call the customer back');
  });

  it('is created from the queue, and the waiting caller then leaves it without having given up', async () => {
    const offering = aFlow(
      'waiting',
      { promise: callBack('promised', 'end'), promised: say('We call you back.', 'end'), end: hangUp },
      'CUSTOMER_QUEUE',
    );
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), offering]));

    const { call } = ring();
    await clock.runUntil(call.ended);

    expect(of(call.events, 'dequeued')).toMatchObject([{ reason: 'callback' }]);
    expect(center.contact('c2')?.stage).toBe('scheduled');
  });

  it('is over for agent and customer when the agent hangs up while the phone rings, and is tried again', async () => {
    const { center, clock, ring } = aCenter({ [theCaller]: { answersAfterSeconds: 30 } });
    const ada = center.agents.logIn('ada', { behavior: 'by-hand' });
    const { call } = ring();
    await clock.runUntil(call.ended);
    await clock.advance(31_000);
    ada.accept('c2');
    await clock.advance(10_000);

    ada.hangUp('c2');
    await clock.advance(1_000);

    expect(center.contact('c2')).toMatchObject({ stage: 'ended', disconnectReason: 'AGENT_DISCONNECT' });
    expect(center.contact('c3')?.stage).toBe('scheduled');
    expect(ada.contacts).toMatchObject([{ contactId: 'c2', phase: 'after-contact-work' }]);
  });
});

describe('whoever answers, and however late', () => {
  const plans = fc.record({
    callers: fc.array(
      fc.record({
        at: fc.nat({ max: 600 }),
        answers: fc.constantFrom<OutsideParty>(
          {},
          { answersAfterSeconds: 'never' },
          { fails: true },
          { answersAfterSeconds: 45 },
        ),
        leavesAfter: fc.option(fc.integer({ min: 1, max: 40 })),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    retries: fc.integer({ min: 0, max: 3 }),
    pickUpSeconds: fc.integer({ min: 0, max: 30 }),
  });

  it('dials a customer at most once an attempt, and drops no promise in silence', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async ({ callers, retries, pickUpSeconds }) => {
        const number = (index: number) => `+3247000000${index}`;
        const { center, clock } = open(
          aDefinition([promising({ MaximumConnectionAttempts: String(retries) })]),
          {
            outside: (dialled) => {
              const plan = callers[Number(dialled.at(-1))];
              return {
                ...plan?.answers,
                participant: () => {
                  const leaves = plan?.leavesAfter ?? undefined;
                  return scriptedCaller({
                    words: [],
                    ...(leaves === undefined ? {} : { hangUpAfterSeconds: leaves, clock }),
                  });
                },
              };
            },
          },
        );
        for (const [index, { at }] of callers.entries()) {
          clock.at(clock.nowMilliseconds() + at * 1_000, () => {
            center.dial({ from: number(index), to: theNumber, participant: scriptedCaller({ words: [] }) });
          });
        }
        center.agents.logIn('ada', { behavior: { pickUpSeconds } });
        clock.at(clock.nowMilliseconds() + 7_200_000, () => {
          center.agents.logIn('grace', { behavior: { pickUpSeconds: 1, talkSeconds: 30 } });
        });
        await clock.advance(24 * 3_600_000);

        const promises = of(center.events, 'callback-created');
        expect(promises).toHaveLength(callers.length);
        for (const { callbackContactId, number: promised } of promises) {
          const first = center.contact(callbackContactId);
          const segments = [...center.contacts].filter(
            ({ state }) =>
              state.initialContactId === first?.state.initialContactId &&
              state.initiationMethod === 'CALLBACK',
          );
          const dialled = of(center.events, 'customer-dialled').filter((event) => event.number === promised);
          expect(new Set(dialled.map(({ contactId }) => contactId)).size).toBe(dialled.length);
          expect(dialled.length).toBe(segments.length);
          const answered = dialled.filter(({ result }) => result === 'answered');
          expect(answered.length).toBeLessThanOrEqual(1);
          if (answered.length === 0) expect(dialled.length).toBe(retries + 1);
          for (const { stage, state } of segments) {
            expect([
              stage,
              of(center.events, 'disconnected').some(({ contactId }) => contactId === state.contactId),
            ]).toEqual(['ended', true]);
          }
        }
        expect(problems(center.events)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

it('lists the queue of a callback by name', async () => {
  const { center, clock, ring } = aCenter();
  const { call } = ring();
  await clock.runUntil(call.ended);

  expect(of(center.events, 'callback-created')).toMatchObject([{ queue: 'sales', number: theCaller }]);
  expect(center.contact('c2')?.state.targetQueue?.arn).toBe(queueArn('sales'));
});

it('uses the waiting flow for callers and never for a callback, which has no leg', async () => {
  const { center, clock, ring } = open(aDefinition([promising(), waitingFlow]));
  const { call } = ring();
  await clock.runUntil(call.ended);

  await clock.advance(120_000);

  expect(
    center.events.filter(({ contactId, type }) => contactId === 'c2' && type === 'flow-started'),
  ).toEqual([]);
});
