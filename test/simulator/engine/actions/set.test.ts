import { describe, expect, it } from 'vitest';
import type { ContactState } from '../../../../simulator/engine/contact.ts';
import { aContact } from '../support/contact.ts';
import { aFlow, block, hangUp, type JourneyOptions, journey } from '../support/journey.ts';

/** One block whose every outcome leads to the end. */
const run = (type: string, Parameters: Readonly<Record<string, unknown>>, options: JourneyOptions = {}) =>
  journey(
    {
      here: block(
        type,
        {
          next: 'end',
          NoMatchingError: 'end',
          InvalidCallbackNumber: 'end',
          CallbackNumberNotDialable: 'end',
        },
        Parameters,
      ),
      end: hangUp,
    },
    options,
  );

describe('UpdateContactAttributes', () => {
  it('sets words and paths, and tells each', async () => {
    const call = await run('UpdateContactAttributes', {
      Attributes: { a: 'b', 'from_$.Channel': '$.Channel' },
    });

    expect(call.contact.attributes).toEqual({ a: 'b', from_VOICE: 'VOICE' });
    expect(call.of('attribute-set')).toMatchObject([
      { name: 'a', value: 'b' },
      { name: 'from_VOICE', value: 'VOICE' },
    ]);
  });

  it('writes into the object that all contacts of the chain share', async () => {
    const attributes = {};

    await run('UpdateContactAttributes', { Attributes: { a: 'b' } }, { contact: { attributes } });

    expect(attributes).toEqual({ a: 'b' });
  });

  it.each([
    ['32 KB are exceeded, in bytes and with what is there already', { a: 'é'.repeat(16_000) }],
    ['a name holds a point', { 'a.b': 'x' }],
  ])('sets nothing at all when %s', async (_why, Attributes) => {
    const attributes = { kept: 'x'.repeat(800) };

    const call = await run(
      'UpdateContactAttributes',
      { Attributes: { good: 'x', ...Attributes } },
      { contact: { attributes } },
    );

    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(Object.keys(attributes)).toEqual(['kept']);
  });

  it('reaches the related contact, as a guide does its call', async () => {
    const related = aContact({ contactId: 'the-call' });
    const parameters = { Attributes: { a: 'b' }, TargetContact: 'Related' };

    const guide = await run('UpdateContactAttributes', parameters, {
      overrides: { relatedContact: () => related },
    });

    expect(related.attributes).toEqual({ a: 'b' });
    expect(guide.contact.attributes).toEqual({});
    expect(guide.of('attribute-set')).toMatchObject([{ contactId: 'the-call' }]);
    expect((await run('UpdateContactAttributes', parameters)).outcomes).toEqual(['NoMatchingError']);
  });
});

describe('UpdateContactTargetQueue', () => {
  it('names a queue or an agent by id, ARN, user name or path; nothing is queued', async () => {
    const byId = await run('UpdateContactTargetQueue', { QueueId: 'sales' });
    const byPath = await run(
      'UpdateContactTargetQueue',
      { AgentId: '$.Attributes.who' },
      { contact: { attributes: { who: 'ada' } } },
    );

    expect(byId.contact.targetQueue).toMatchObject({
      kind: 'queue',
      arn: expect.stringMatching(/queue\/sales$/),
    });
    expect(byPath.contact.targetQueue).toMatchObject({
      kind: 'agent',
      arn: expect.stringMatching(/agent\/ada$/),
    });
    expect(byId.of('queued')).toEqual([]);
  });

  it.each([
    { QueueId: 'moon' },
    { AgentId: 'nobody' },
    { QueueId: '' },
    { QueueId: '$.Attributes.none' },
    {},
  ])('takes the error branch for %j and keeps the former queue', async (parameters) => {
    const targetQueue = { kind: 'queue', arn: 'before' } as const;

    const call = await run('UpdateContactTargetQueue', parameters, { contact: { targetQueue } });

    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(call.contact.targetQueue).toBe(targetQueue);
  });
});

describe('UpdateContactCallbackNumber', () => {
  const set = (attributes: Record<string, string>, more: Partial<ContactState> = {}) =>
    run(
      'UpdateContactCallbackNumber',
      { CallbackNumber: '$.Attributes.number' },
      { contact: { attributes, ...more } },
    );

  it('keeps a number in E.164 that can be dialled', async () => {
    expect((await set({ number: '+32470123456' })).contact.callbackNumber).toBe('+32470123456');
  });

  it.each([
    ['none', {}, 'InvalidCallbackNumber'],
    ['a word', { number: 'Timeout' }, 'InvalidCallbackNumber'],
    ['a national number', { number: '0470123456' }, 'InvalidCallbackNumber'],
    ['a number that is too short', { number: '+3247' }, 'InvalidCallbackNumber'],
    ['a country that is not allowed', { number: '+14155552671' }, 'CallbackNumberNotDialable'],
  ])('refuses %s', async (_what, attributes, outcome) => {
    const call = await set(attributes);

    expect(call.outcomes).toEqual([outcome]);
    expect(call.contact.callbackNumber).toBeUndefined();
  });

  it('has no number on a chat', async () => {
    expect((await set({ number: '+32470123456' }, { channel: 'CHAT' })).outcomes).toEqual([
      'InvalidCallbackNumber',
    ]);
  });
});

describe('UpdateContactEventHooks', () => {
  const flows = [aFlow({ end: block('EndFlowExecution') }, 'queue-music', 'CUSTOMER_QUEUE')];

  it('keeps which flow an event starts, by its ARN', async () => {
    const call = await run(
      'UpdateContactEventHooks',
      { EventHooks: { CustomerQueue: 'queue-music' } },
      { flows },
    );

    expect(call.contact.eventHooks).toEqual({ CustomerQueue: flows[0]?.arn });
  });

  it('takes the error branch for a flow or an event that is not there, and for hold music on a chat', async () => {
    const hold = { EventHooks: { CustomerHold: 'queue-music' } };

    expect(
      (await run('UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'gone' } }, { flows })).outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (await run('UpdateContactEventHooks', { EventHooks: { Lunch: 'queue-music' } }, { flows })).outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (await run('UpdateContactEventHooks', hold, { flows, contact: { channel: 'CHAT' } })).outcomes,
    ).toEqual(['NoMatchingError']);
  });
});

describe('UpdateContactRecordingBehavior', () => {
  it('keeps who is recorded, and whether the flow itself is', async () => {
    const call = await run('UpdateContactRecordingBehavior', {
      RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'], IVRRecordingBehavior: 'Enabled' },
    });

    expect(call.contact.recording).toEqual({ participants: ['Agent', 'Customer'], ivr: true });
    expect(call.of('recording')).toMatchObject([{ participants: ['Agent', 'Customer'], ivr: true }]);
  });

  it('switches off with an empty list, and does nothing on a task', async () => {
    const off = { RecordingBehavior: { RecordedParticipants: [] } };
    const recording = { participants: ['Agent'], ivr: false };

    expect(
      (await run('UpdateContactRecordingBehavior', off, { contact: { recording } })).contact.recording
        .participants,
    ).toEqual([]);
    expect(
      (await run('UpdateContactRecordingBehavior', off, { contact: { recording, channel: 'TASK' } })).contact
        .recording,
    ).toEqual(recording);
  });
});

describe('UpdateContactTextToSpeechVoice', () => {
  it('changes the voice of the prompts that follow, and is ignored on a chat', async () => {
    const set = { TextToSpeechVoice: 'Lea', TextToSpeechEngine: 'Neural' };
    const blocks = {
      set: block('UpdateContactTextToSpeechVoice', 'say', set),
      say: block('MessageParticipant', 'end', { Text: 'Bonjour' }),
      end: hangUp,
    };

    expect((await journey(blocks)).caller.heard).toMatchObject([{ voice: 'Lea' }]);
    expect((await journey(blocks, { contact: { channel: 'CHAT' } })).contact.textToSpeechVoice).toBe('Amy');
  });
});

describe('UpdateContactData', () => {
  it('sets what it names and nothing else', async () => {
    const call = await run('UpdateContactData', {
      LanguageCode: 'fr-BE',
      Name: 'Call of $.CustomerEndpoint.Address',
    });

    expect(call.contact).toMatchObject({
      languageCode: 'fr-BE',
      name: 'Call of +32470123456',
      customerId: undefined,
    });
  });

  it('takes the error branch for Voice ID, by name', async () => {
    const call = await run('UpdateContactData', { IsVoiceIdStreamingEnabled: 'true' });

    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(call.of('problem')[0]?.message).toContain('IsVoiceIdStreamingEnabled');
  });
});

describe('the routing of a contact', () => {
  it('has a priority or an age', async () => {
    expect((await run('UpdateContactRoutingBehavior', { QueuePriority: '1' })).contact.queuePriority).toBe(1);
    expect(
      (await run('UpdateContactRoutingBehavior', { QueueTimeAdjustmentSeconds: '-30' })).contact,
    ).toMatchObject({
      queuePriority: 5,
      queueTimeAdjustmentSeconds: -30,
    });
  });

  it('has criteria, with the paths in them resolved', async () => {
    const criteria = (id: string) => ({
      Steps: [
        {
          Expression: {
            AttributeCondition: {
              ComparisonOperator: 'Match',
              MatchCriteria: { AgentsCriteria: { AgentIds: [id] } },
            },
          },
        },
      ],
    });
    const contact = { attributes: { agent: 'ada', all: JSON.stringify(criteria('bob')) } };

    const fixed = await run(
      'UpdateContactRoutingCriteria',
      { RoutingCriteria: criteria('$.Attributes.agent') },
      { contact },
    );
    const path = await run(
      'UpdateContactRoutingCriteria',
      { RoutingCriteria: '$.Attributes.all' },
      { contact },
    );

    expect(fixed.contact.routingCriteria).toEqual(criteria('ada'));
    expect(path.contact.routingCriteria).toEqual(criteria('bob'));
  });

  it('has no criteria that are none, and none in the queue of an agent', async () => {
    const one = { Steps: [{}] };

    expect((await run('UpdateContactRoutingCriteria', { RoutingCriteria: 'nonsense' })).outcomes).toEqual([
      'NoMatchingError',
    ]);
    expect(
      (await run('UpdateContactRoutingCriteria', { RoutingCriteria: { Steps: Array(6).fill({}) } })).outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (
        await run(
          'UpdateContactRoutingCriteria',
          { RoutingCriteria: one },
          { contact: { targetQueue: { kind: 'agent', arn: 'ada' } } },
        )
      ).outcomes,
    ).toEqual(['NoMatchingError']);
  });
});

describe('the tags of a contact', () => {
  it('are set and removed', async () => {
    const call = await journey({
      set: block('TagContact', { next: 'remove' }, { Tags: { a: '1', b: '$.Channel' } }),
      remove: block('UntagContact', { next: 'end' }, { TagKeys: ['a'] }),
      end: hangUp,
    });

    expect(call.contact.tags).toEqual({ b: 'VOICE' });
  });

  it('are at most six, and not those of the service', async () => {
    const seven = Object.fromEntries(Array.from('abcdefg', (key) => [key, 'x']));

    expect((await run('TagContact', { Tags: seven })).outcomes).toEqual(['NoMatchingError']);
    expect((await run('TagContact', { Tags: { 'aws:x': 'x' } })).outcomes).toEqual(['NoMatchingError']);
    expect((await run('UntagContact', { TagKeys: [] })).outcomes).toEqual(['NoMatchingError']);
  });
});

describe('UpdateFlowAttributes and UpdateFlowLoggingBehavior', () => {
  it('set what the flow reads, and what the contact keeps', async () => {
    const call = await journey({
      set: block(
        'UpdateFlowAttributes',
        { next: 'log' },
        { FlowAttributes: { step: { Value: 'at $.Channel', Type: 'String' } } },
      ),
      log: block('UpdateFlowLoggingBehavior', 'say', { FlowLoggingBehavior: 'Enabled' }),
      say: block('MessageParticipant', 'end', { Text: '$.FlowAttributes.step' }),
      end: hangUp,
    });

    expect(call.heard).toEqual(['at VOICE']);
    expect(call.contact.flowLogging).toBe(true);
    expect(
      (await run('UpdateFlowAttributes', { FlowAttributes: { 'a.b': { Value: 'x' } } })).outcomes,
    ).toEqual(['NoMatchingError']);
  });
});

describe('UpdatePreviousContactParticipantState', () => {
  it('holds the other party, if there is one', async () => {
    const hold = { PreviousContactParticipantState: 'CustomerOnHold' };

    expect((await run('UpdatePreviousContactParticipantState', hold)).outcomes).toEqual(['next']);
    expect(
      (
        await run('UpdatePreviousContactParticipantState', hold, {
          overrides: { setPreviousParticipantState: () => false },
        })
      ).outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (await run('UpdatePreviousContactParticipantState', { PreviousContactParticipantState: 'Asleep' }))
        .outcomes,
    ).toEqual(['NoMatchingError']);
  });
});
