import { describe, expect, it } from 'vitest';
import { block, hangUp, journey } from '../support/journey.ts';
import { oneBlock } from '../support/one-block.ts';

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

    expect((await oneBlock('TagContact', { Tags: seven })).outcomes).toEqual(['NoMatchingError']);
    expect((await oneBlock('TagContact', { Tags: { 'aws:x': 'x' } })).outcomes).toEqual(['NoMatchingError']);
    expect((await oneBlock('UntagContact', { TagKeys: [] })).outcomes).toEqual(['NoMatchingError']);
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
      (await oneBlock('UpdateFlowAttributes', { FlowAttributes: { 'a.b': { Value: 'x' } } })).outcomes,
    ).toEqual(['NoMatchingError']);
  });
});

describe('UpdatePreviousContactParticipantState', () => {
  it('holds the other party, if there is one', async () => {
    const hold = { PreviousContactParticipantState: 'CustomerOnHold' };

    expect((await oneBlock('UpdatePreviousContactParticipantState', hold)).outcomes).toEqual(['next']);
    expect(
      (
        await oneBlock('UpdatePreviousContactParticipantState', hold, {
          overrides: { setPreviousParticipantState: () => false },
        })
      ).outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (await oneBlock('UpdatePreviousContactParticipantState', { PreviousContactParticipantState: 'Asleep' }))
        .outcomes,
    ).toEqual(['NoMatchingError']);
  });
});
