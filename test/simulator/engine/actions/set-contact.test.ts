import { describe, expect, it } from 'vitest';
import { aFlow, block, hangUp, journey } from '../support/journey.ts';
import { oneBlock } from '../support/one-block.ts';

describe('UpdateContactEventHooks', () => {
  const flows = [aFlow({ end: block('EndFlowExecution') }, 'queue-music', 'CUSTOMER_QUEUE')];

  it('keeps which flow an event starts, by its ARN', async () => {
    const call = await oneBlock(
      'UpdateContactEventHooks',
      { EventHooks: { CustomerQueue: 'queue-music' } },
      { flows },
    );

    expect(call.contact.eventHooks).toEqual({ CustomerQueue: flows[0]?.arn });
  });

  it('takes the error branch for a flow or an event that is not there, and for hold music on a chat', async () => {
    const hold = { EventHooks: { CustomerHold: 'queue-music' } };

    expect(
      (await oneBlock('UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'gone' } }, { flows }))
        .outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (await oneBlock('UpdateContactEventHooks', { EventHooks: { Lunch: 'queue-music' } }, { flows }))
        .outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (await oneBlock('UpdateContactEventHooks', hold, { flows, contact: { channel: 'CHAT' } })).outcomes,
    ).toEqual(['NoMatchingError']);
  });
});

describe('UpdateContactRecordingBehavior', () => {
  it('keeps who is recorded, and whether the flow itself is', async () => {
    const call = await oneBlock('UpdateContactRecordingBehavior', {
      RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'], IVRRecordingBehavior: 'Enabled' },
    });

    expect(call.contact.recording).toEqual({ participants: ['Agent', 'Customer'], ivr: true });
    expect(call.of('recording')).toMatchObject([{ participants: ['Agent', 'Customer'], ivr: true }]);
  });

  it('switches off with an empty list, and does nothing on a task', async () => {
    const off = { RecordingBehavior: { RecordedParticipants: [] } };
    const recording = { participants: ['Agent'], ivr: false };

    expect(
      (await oneBlock('UpdateContactRecordingBehavior', off, { contact: { recording } })).contact.recording
        .participants,
    ).toEqual([]);
    expect(
      (await oneBlock('UpdateContactRecordingBehavior', off, { contact: { recording, channel: 'TASK' } }))
        .contact.recording,
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
    const call = await oneBlock('UpdateContactData', {
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
    const call = await oneBlock('UpdateContactData', { IsVoiceIdStreamingEnabled: 'true' });

    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(call.of('problem')[0]?.message).toContain('IsVoiceIdStreamingEnabled');
  });
});
