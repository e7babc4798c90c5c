import { describe, expect, it } from 'vitest';
import type { ContactState } from '../../../../simulator/engine/contact.ts';
import { oneBlock } from '../support/one-block.ts';

describe('UpdateContactCallbackNumber', () => {
  const set = (attributes: Record<string, string>, more: Partial<ContactState> = {}) =>
    oneBlock(
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
