import { describe, expect, it } from 'vitest';
import { aContact } from '../support/contact.ts';
import { oneBlock } from '../support/one-block.ts';

describe('UpdateContactAttributes', () => {
  it('sets words and paths, and tells each', async () => {
    const call = await oneBlock('UpdateContactAttributes', {
      Attributes: { a: 'b', 'from_$.Channel': '$.Channel' },
    });

    expect(call.contact.attributes).toEqual({ a: 'b', from_VOICE: 'VOICE' });
    expect(call.of('attribute-set')).toMatchObject([
      { name: 'a', value: 'b' },
      { name: 'from_VOICE', value: 'VOICE' },
    ]);
  });

  it('leaves out a name that leads to nothing', async () => {
    const call = await oneBlock('UpdateContactAttributes', {
      Attributes: { '$.External.key7': 'x', a: 'b' },
    });

    expect(call.contact.attributes).toEqual({ a: 'b' });
  });

  it('writes into the object that all contacts of the chain share', async () => {
    const attributes = {};

    await oneBlock('UpdateContactAttributes', { Attributes: { a: 'b' } }, { contact: { attributes } });

    expect(attributes).toEqual({ a: 'b' });
  });

  it.each([
    ['32 KB are exceeded, in bytes and with what is there already', { a: 'é'.repeat(16_000) }],
    ['a name holds a point', { 'a.b': 'x' }],
  ])('sets nothing at all when %s', async (_why, Attributes) => {
    const attributes = { kept: 'x'.repeat(800) };

    const call = await oneBlock(
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

    const guide = await oneBlock('UpdateContactAttributes', parameters, {
      overrides: { relatedContact: () => related },
    });

    expect(related.attributes).toEqual({ a: 'b' });
    expect(guide.contact.attributes).toEqual({});
    expect(guide.of('attribute-set')).toMatchObject([{ contactId: 'the-call' }]);
    expect((await oneBlock('UpdateContactAttributes', parameters)).outcomes).toEqual(['NoMatchingError']);
  });
});
