import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptedCaller } from '../../../simulator/center/participants/scripted-caller.ts';
import { of, open } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aProfile,
  aQueue,
  hangUp,
  loopPrompts,
  say,
  setQueue,
  theCaller,
  theNumber,
  toQueue,
  waitingFlow,
} from './support/definition.ts';

const InstanceId = 'the-instance';
const order = {
  InstanceId,
  ContactFlowId: 'outbound',
  DestinationPhoneNumber: theCaller,
  QueueId: 'sales',
};
const detecting = {
  ...order,
  TrafficType: 'CAMPAIGN',
  AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: true },
};
/** Says what it takes the called one for. */
const outbound = aFlow('outbound', {
  progress: {
    type: 'CheckOutboundCallStatus',
    when: {
      CallAnswered: 'person',
      VoicemailBeep: 'machine',
      VoicemailNoBeep: 'machine',
      NotDetected: 'who',
    },
    errors: { NoMatchingError: 'not-asked' },
  },
  person: say('A person.', 'end'),
  machine: say('A machine.', 'end'),
  who: say('Who knows.', 'end'),
  'not-asked': say('Nobody looked.', 'end'),
  end: hangUp,
});

const aCenter = (outside = {}, flows = [outbound]) =>
  open(
    aDefinition(flows, {
      queues: [aQueue('sales', { outboundCallerId: { number: theNumber } }), aQueue('service')],
      routingProfiles: [aProfile('everyone', [['sales']])],
    }),
    { outside: { [theCaller]: outside } },
  );

describe('a call that the centre places', () => {
  it.each([
    ['engaged', { busy: true }, 'TELECOM_BUSY', 'SIT_TONE_BUSY'],
    ['refused by hand', { answers: async () => false }, 'TELECOM_BUSY', 'SIT_TONE_BUSY'],
    ['no line at all', { fails: true }, 'TELECOM_NUMBER_INVALID', 'SIT_TONE_INVALID_NUMBER'],
    ['not picked up', { answersAfterSeconds: 'never' }, 'TELECOM_UNANSWERED', 'AMD_UNANSWERED'],
  ])('%s: no flow runs, event and record tell', async (_, outside, DisconnectReason, status) => {
    const { center, clock, records, contactEvents } = aCenter(outside);

    await center.api.call('StartOutboundVoiceContact', order);
    await center.api.call('StartOutboundVoiceContact', detecting);
    await clock.advance(120_000);

    expect(of(center.events, 'flow-started')).toEqual([]);
    expect(records).toMatchObject([
      { DisconnectReason, ConnectedToSystemTimestamp: null, AnsweringMachineDetectionStatus: null },
      { DisconnectReason, ConnectedToSystemTimestamp: null, AnsweringMachineDetectionStatus: status },
    ]);
    expect(contactEvents.map(({ detail }) => [detail.eventType, detail['disconnectReason']])).toContainEqual([
      'DISCONNECTED',
      DisconnectReason,
    ]);
  });

  it.each([
    ['a person', {}, 'HUMAN_ANSWERED', 'A person.'],
    ['a machine that beeps', { machine: 'VOICEMAIL_BEEP' }, 'VOICEMAIL_BEEP', 'A machine.'],
    ['a machine that does not', { machine: 'VOICEMAIL_NO_BEEP' }, 'VOICEMAIL_NO_BEEP', 'A machine.'],
    ['somebody undetected', { machine: 'AMD_UNRESOLVED' }, 'AMD_UNRESOLVED', 'Who knows.'],
  ])('tells %s from others with detection, and nothing without', async (_, outside, status, said) => {
    const { center, clock, records } = aCenter(outside);

    await center.api.call('StartOutboundVoiceContact', detecting);
    await center.api.call('StartOutboundVoiceContact', order);
    await clock.advance(120_000);

    expect(of(center.events, 'prompt-heard').map(({ text }) => text)).toEqual([said, 'Nobody looked.']);
    expect(records.map((record) => record['AnsweringMachineDetectionStatus'])).toEqual([status, null]);
  });

  it('that is answered by somebody who hangs up was a customer who left', async () => {
    const { center, clock, records } = aCenter(
      { participant: () => scriptedCaller({ words: [], onSilence: 'hang-up' }) },
      [
        aFlow('outbound', {
          ask: {
            type: 'GetParticipantInput',
            parameters: { Text: 'Press a key.', InputTimeLimitSeconds: '5', StoreInput: 'False' },
            when: { '1': 'end' },
            errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: 'end', NoMatchingError: 'end' },
          },
          end: hangUp,
        }),
      ],
    );

    await center.api.call('StartOutboundVoiceContact', order);
    await clock.advance(60_000);

    expect(records).toMatchObject([{ DisconnectReason: 'CUSTOMER_DISCONNECT', Agent: null }]);
  });

  it('can be stopped while it rings, and then it does not go on', async () => {
    const { center, clock, records } = aCenter({ answersAfterSeconds: 20 });
    const { ContactId } = await center.api.call('StartOutboundVoiceContact', order);
    await clock.advance(10_000);

    await center.api.call('StopContact', { InstanceId, ContactId });
    await clock.advance(60_000);

    expect(of(center.events, 'flow-started')).toEqual([]);
    expect(records).toMatchObject([{ DisconnectReason: 'OTHER' }]);
  });

  it('that nobody takes is over when its queue flow says so', async () => {
    const { center, clock, records } = aCenter({}, [
      aFlow('outbound', {
        hook: {
          type: 'UpdateContactEventHooks',
          parameters: { EventHooks: { CustomerQueue: 'two-seconds' } },
          next: 'set',
          errors: { NoMatchingError: 'set' },
        },
        set: setQueue('sales', 'queue'),
        queue: toQueue('end'),
        end: hangUp,
      }),
      aFlow(
        'two-seconds',
        { wait: loopPrompts('One moment.', 2, 'sorry'), sorry: say('Nobody is free.', 'end'), end: hangUp },
        'CUSTOMER_QUEUE',
      ),
    ]);

    await center.api.call('StartOutboundVoiceContact', order);
    await clock.advance(60_000);

    expect(of(center.events, 'prompt-heard').map(({ text }) => text)).toContain('Nobody is free.');
    expect(records).toMatchObject([{ DisconnectReason: 'CONTACT_FLOW_DISCONNECT', Agent: null }]);
  });
});

describe('the rate of the service', () => {
  it('is five calls at once, then two a second, whatever is refused meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 10, maxLength: 60 }),
        async (waits) => {
          const { center, clock } = aCenter({ answersAfterSeconds: 'never' });
          let placed = 0;
          let waited = 0;
          for (const milliseconds of waits) {
            await clock.advance(milliseconds);
            waited += milliseconds;
            const answer = await center.api
              .call('StartOutboundVoiceContact', order)
              .then(() => 'placed')
              .catch((error: { readonly code: string; readonly httpStatus: number }) => {
                expect(error).toMatchObject({ code: 'TooManyRequestsException', httpStatus: 429 });
                return 'refused';
              });
            if (answer === 'placed') placed += 1;
            expect(placed).toBeLessThanOrEqual(5 + (waited / 1_000) * 2);
          }
          expect([...center.contacts]).toHaveLength(placed);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('agents who are free, by channel', () => {
  it('counts who could take a call now: not during one, and during a task where the profile lets calls in', async () => {
    const task = aFlow('task', { set: setQueue('sales', 'queue'), queue: toQueue('end'), end: hangUp });
    const { center, clock } = open(
      aDefinition([task, waitingFlow], {
        routingProfiles: [
          aProfile('everyone', [['sales']], {
            concurrency: [
              { channel: 'VOICE', concurrency: 1 },
              { channel: 'TASK', concurrency: 1, routesAnyChannel: true },
            ],
          }),
        ],
      }),
    );
    const free = async (channel: string) => {
      const { MetricResults } = await center.api.call('GetCurrentMetricData', {
        InstanceId,
        Filters: { Queues: ['sales'], Channels: [channel] },
        Groupings: ['QUEUE'],
        CurrentMetrics: [{ Name: 'AGENTS_AVAILABLE', Unit: 'COUNT' }],
      });
      return (MetricResults as { Collections: { Value: number }[] }[])[0]?.Collections[0]?.Value;
    };
    const desk = center.agents.logIn('ada', { behavior: 'by-hand' });

    const before = [await free('VOICE'), await free('TASK')];
    center.startTask({ flow: 'task', name: 'Ring somebody' });
    await clock.advance(1_000);
    desk.accept('c1');
    await clock.advance(1_000);
    const during = [await free('VOICE'), await free('TASK')];

    expect([before, during]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('refuses channels that there are not', async () => {
    const { center } = aCenter();

    await expect(
      center.api.call('GetCurrentMetricData', {
        InstanceId,
        Filters: { Queues: ['sales'], Channels: ['PIGEON'] },
        CurrentMetrics: [{ Name: 'AGENTS_AVAILABLE' }],
      }),
    ).rejects.toMatchObject({ code: 'InvalidParameterException' });
  });
});
