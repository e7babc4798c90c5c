import { describe, expect, it } from 'vitest';
import { callVerdict } from '../../../simulator/center/verdict.ts';
import { of, open, problems } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aProfile,
  aQueue,
  hangUp,
  loopPrompts,
  queueArn,
  say,
  straightToQueue,
  waitingFlow,
} from './support/definition.ts';

const move = (queue: string, onError: string, full = onError) => ({
  type: 'DequeueContactAndTransferToQueue',
  parameters: { QueueId: queueArn(queue) },
  errors: { NoMatchingError: onError, QueueAtCapacity: full },
});

/** Waits ten seconds in each queue, then moves to the other one, for ever. */
const restless = aFlow(
  'waiting',
  {
    loop: loopPrompts('Please hold the line.', 10, 'move'),
    move: move('service', 'stuck', 'full'),
    stuck: say('You stay where you are.', 'stay'),
    full: say('The other queue is full.', 'stay'),
    stay: loopPrompts('Please hold the line.'),
  },
  'CUSTOMER_QUEUE',
);

const twoQueues = (service = {}) => ({
  queues: [aQueue('sales'), aQueue('service', service)],
  routingProfiles: [aProfile('everyone', [['service']])],
});

describe('a full queue', () => {
  it('is said to the flow, which goes on with the caller', async () => {
    const { clock, ring } = open(
      aDefinition([straightToQueue('sales'), waitingFlow], { queues: [aQueue('sales', { maxContacts: 1 })] }),
    );
    ring();
    await clock.advance(10_000);

    const { call, caller } = ring();
    await clock.runUntil(call.ended);

    expect(caller.heard).toEqual(['Welcome.', 'All lines are full.']);
    expect(of(call.events, 'queued')).toEqual([]);
  });

  it('has room again when somebody leaves it', async () => {
    const { clock, ring } = open(
      aDefinition([straightToQueue('sales'), waitingFlow], { queues: [aQueue('sales', { maxContacts: 1 })] }),
    );
    const first = ring([], { hangUpAfterSeconds: 20 });
    await clock.runUntil(first.call.ended);

    const { call } = ring([], { hangUpAfterSeconds: 20 });
    await clock.runUntil(call.ended);

    expect(of(call.events, 'queued')).toHaveLength(1);
  });
});

describe('a move to another queue', () => {
  it('makes a new contact there, which goes on with the same caller, attributes and hooks', async () => {
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), restless], twoQueues()));
    const { call, caller } = ring();
    await clock.advance(15_000);

    expect(of(call.events, 'queued').map(({ queue, contactId }) => [queue, contactId])).toEqual([
      ['sales', 'c1'],
      ['service', 'c2'],
    ]);
    expect(center.contact('c2')).toMatchObject({
      stage: 'waiting',
      state: { initiationMethod: 'QUEUE_TRANSFER', initialContactId: 'c1', previousContactId: 'c1' },
    });
    expect(center.contact('c1')).toMatchObject({ stage: 'ended', nextContactId: 'c2' });
    expect(of(call.events, 'transferred')).toMatchObject([{ to: 'service', kind: 'queue' }]);

    caller.hangUp();
    await clock.runUntil(call.ended);
    expect(call.events.at(-1)).toMatchObject({ type: 'disconnected', contactId: 'c2' });
  });

  it('is possible eleven times, after which the flow takes the error branch and the caller stays', async () => {
    const { clock, ring } = open(aDefinition([straightToQueue('sales'), restless], twoQueues()));

    const { call, caller } = ring();
    await clock.advance(300_000);

    expect(call.contactIds).toHaveLength(12);
    expect(caller.heard).toContain('You stay where you are.');
    caller.hangUp();
    await clock.runUntil(call.ended);
  });

  it('leaves the caller in the present queue when the other one is full', async () => {
    const { center, clock, ring } = open(
      aDefinition([straightToQueue('sales'), restless], twoQueues({ maxContacts: 0 })),
    );

    const { caller } = ring();
    await clock.advance(30_000);

    expect(caller.heard).toContain('The other queue is full.');
    expect(center.contact('c1')?.stage).toBe('waiting');
  });

  it('reaches an agent of the other queue only', async () => {
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), restless], twoQueues()));
    center.agents.logIn('ada', { behavior: { pickUpSeconds: 1 } });

    const { call } = ring();
    await clock.runUntil(call.ended);

    expect(of(call.events, 'agent-offered')).toMatchObject([{ contactId: 'c2' }]);
    expect(callVerdict(call.events).ok).toBe(true);
  });
});

describe('what is known of a queue', () => {
  it('counts contacts, ages and agents, and estimates the wait once a contact has been handled', async () => {
    const { center, clock, ring } = open(aDefinition([straightToQueue('sales'), waitingFlow]));
    const sales = { kind: 'queue', arn: queueArn('sales') } as const;
    ring([], { hangUpAfterSeconds: 500 });
    await clock.advance(30_000);
    const before = center.services.queueMetrics(sales);
    center.agents.logIn('ada', { behavior: { talkSeconds: 60, afterContactWorkSeconds: 10 } });
    center.agents.logIn('grace', { state: 'Lunch' });
    await clock.advance(100_000);
    const after = center.services.queueMetrics(sales);

    expect(before).toMatchObject({
      name: 'sales',
      contactsInQueue: 1,
      agentsOnline: 0,
      estimatedWaitSeconds: undefined,
    });
    expect(before?.oldestContactAgeSeconds).toBeGreaterThan(20);
    expect(after).toMatchObject({
      contactsInQueue: 0,
      agentsOnline: 2,
      agentsAvailable: 1,
      agentsStaffed: 1,
      agentsNonProductive: 1,
      estimatedWaitSeconds: 70,
    });
  });

  it('is nothing for a queue that does not exist', () => {
    const { center } = open(aDefinition([]));

    expect(center.services.queueMetrics({ kind: 'queue', arn: queueArn('nowhere') })).toBeUndefined();
  });
});

describe('an outside number that a flow dials', () => {
  const dialling = (resume: 'True' | 'False') =>
    aFlow('inbound', {
      greet: say('Connecting you.', 'dial'),
      dial: {
        type: 'TransferParticipantToThirdParty',
        parameters: {
          ThirdPartyPhoneNumber: '+3225550001',
          ThirdPartyConnectionTimeLimitSeconds: '20',
          ContinueFlowExecution: resume,
        },
        ...(resume === 'True' ? { next: 'back' } : {}),
        errors: {
          NoMatchingError: 'sorry',
          ...(resume === 'True' ? { CallFailed: 'sorry', ConnectionTimeLimitExceeded: 'nobody' } : {}),
        },
      },
      back: say('Welcome back.', 'end'),
      nobody: say('Nobody answers.', 'end'),
      sorry: say('That did not work.', 'end'),
      end: hangUp,
    });

  it.each([
    [{ talkSeconds: 90 }, 'Welcome back.'],
    [{ answersAfterSeconds: 'never' as const }, 'Nobody answers.'],
    [{ answersAfterSeconds: 30 }, 'Nobody answers.'],
    [{ fails: true }, 'That did not work.'],
  ])('comes back to the flow: %o → %s', async (party, heard) => {
    const { clock, ring } = open(aDefinition([dialling('True')]), { outside: { '+3225550001': party } });

    const { call, caller } = ring();
    await clock.runUntil(call.ended);

    expect(caller.heard.at(-1)).toBe(heard);
    expect(callVerdict(call.events).ok).toBe(true);
  });

  it('has the caller for good when the flow hands over', async () => {
    const { clock, ring } = open(aDefinition([dialling('False')]));

    const { call } = ring();
    const end = await clock.runUntil(call.ended);

    expect(end.reason).toBe('THIRD_PARTY_DISCONNECT');
    expect(callVerdict(call.events).ok).toBe(true);
  });

  it('strands a caller who was handed over to nobody, and says so', async () => {
    const { clock, ring } = open(aDefinition([dialling('False')]), {
      outside: { '+3225550001': { answersAfterSeconds: 'never' } },
    });

    const { call } = ring();
    await clock.runUntil(call.ended);

    expect(problems(call.events)[0]).toContain('did not answer');
    expect(callVerdict(call.events).ok).toBe(false);
  });

  it('is let go when the caller hangs up in the middle', async () => {
    const { clock, ring } = open(aDefinition([dialling('True')]));

    const { call } = ring([], { hangUpAfterSeconds: 30 });
    const end = await clock.runUntil(call.ended);

    expect(end.reason).toBe('CUSTOMER_DISCONNECT');
  });
});
