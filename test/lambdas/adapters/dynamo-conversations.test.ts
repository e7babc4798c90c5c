import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation, Entry } from '../../../domain/conversation/model.ts';
import type { Conversations } from '../../../domain/conversation/ports.ts';
import { conversationKey } from '../../../lambdas/adapters/dynamo-conversation-items.ts';
import { dynamoConversations, mostKilobytes } from '../../../lambdas/adapters/dynamo-conversations.ts';
import { aConversation, anEntry } from '../../support/conversations.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
let conversations: Conversations;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  conversations = dynamoConversations(dynamodb.documentClient, table);
  dynamodb.requests.length = 0;
});

const whole: Required<Conversation> = {
  ...aConversation(),
  taken: 'fingerprint-1',
  kept: 2,
  campaign: 'winter-2026',
  place: { at: 'objection', objection: 'too-dear', from: 'offer' },
  visits: { welcome: 1, offer: 2 },
  raised: { 'too-dear': 1 },
  answers: {
    category: { value: 'delivery', spoken: 'une livraison' },
    agreed: { value: true, spoken: 'oui' },
    amount: { value: 12.5, spoken: '12,50 €' },
  },
  learnt: { complaintReference: 'K472913', openComplaints: 1 },
  entries: [
    anEntry({ kind: 'answers', values: { category: 'delivery', amount: 12.5, agreed: true, note: '' } }),
    anEntry(
      { kind: 'agreement', about: 'sale', wording: 'Oui, {encore} 😀 <b>‮', agreed: true },
      { number: 2, script: undefined },
    ),
  ],
  disposition: {
    code: 'complaint-logged',
    followUp: 'callback',
    notes: '',
    at: new Date('2026-11-24T09:05:00Z'),
    contactId: 'contact-2',
    by: 'wrap-up',
  },
};

describe('a conversation in DynamoDB', () => {
  it('comes back as it was written, with one write and one consistent read', async () => {
    expect(await conversations.save(whole)).toBe('saved');
    expect(dynamodb.requests).toEqual(['PutItem']);

    expect(await conversations.find('contact-1')).toEqual(whole);
    expect(dynamodb.requests).toEqual(['PutItem', 'GetItem']);
  });

  it('that nobody began is not there', async () => {
    expect(await conversations.find('contact-1')).toBeUndefined();
  });

  it.each([{ at: 'file' }, { at: 'over' }, { at: 'step', step: 'welcome' }] as const)(
    'stands at $at again',
    async (place) => {
      await conversations.save(aConversation({ place, number: undefined, script: undefined }));

      expect(await conversations.find('contact-1')).toEqual(
        aConversation({ place, number: undefined, script: undefined }),
      );
    },
  );

  it('is written by one of ten who saw the same revision', async () => {
    await conversations.save(aConversation());
    const rivals = Array.from({ length: 10 }, (_, index) =>
      aConversation({ revision: 2, need: 'information', visits: { welcome: index } }),
    );

    const outcomes = await Promise.all(rivals.map((rival) => conversations.save(rival)));

    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    const winner = outcomes.indexOf('saved');
    expect(await conversations.find('contact-1')).toEqual(rivals[winner]);
  });

  it('is begun by one of ten who begin it', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => conversations.save(aConversation())));

    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
  });

  it('does not jump over a revision', async () => {
    await conversations.save(aConversation());

    expect(await conversations.save(aConversation({ revision: 3 }))).toBe('conflict');
  });

  it('expires after the days the deployment keeps contacts', async () => {
    await dynamoConversations(dynamodb.documentClient, table, 10).save(aConversation());

    const { Items } = await dynamodb.documentClient.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'CONVERSATION#contact-1' },
      }),
    );
    expect(Items?.[0]?.['expiresAt']).toBe(Date.parse('2026-12-04T09:00:00Z') / 1000);
  });
});

describe('a conversation that grows and grows', () => {
  const entriesOf = (kilobytes: number): readonly Entry[] =>
    Array.from({ length: kilobytes }, (_, index) =>
      anEntry({ kind: 'answers', values: { note: 'x'.repeat(880) } }, { number: index + 1 }),
    );
  const closed = whole.disposition;

  it('fits with hundreds of full steps', async () => {
    const long = aConversation({ entries: entriesOf(330) });

    expect(await conversations.save(long)).toBe('saved');
    expect((await conversations.find('contact-1'))?.entries).toHaveLength(330);
  });

  it('is refused by name before its item is full, and nothing of it is written', async () => {
    const endless = aConversation({ entries: entriesOf(mostKilobytes.talk + 5) });

    await expect(conversations.save(endless)).rejects.toMatchObject({
      code: 'conversation.too-long',
      retryable: false,
      message: expect.stringContaining('close it with a disposition'),
    });
    expect(dynamodb.requests).toEqual([]);
  });

  it('can still be closed', async () => {
    const full = aConversation({ entries: entriesOf(mostKilobytes.talk + 5), disposition: closed });

    expect(await conversations.save(full)).toBe('saved');
  });
});

describe('a conversation that cannot be read', () => {
  const put = (item: Readonly<Record<string, unknown>>) =>
    dynamodb.documentClient.send(
      new PutCommand({ TableName: table, Item: { ...conversationKey('contact-1'), ...item } }),
    );
  const plain = (conversation: Conversation) =>
    JSON.parse(JSON.stringify(conversation)) as Readonly<Record<string, unknown>>;

  it.each([
    { id: 7 },
    { revision: '1' },
    { startedAt: 'yesterday' },
    { language: 'it' },
    { direction: 'sideways' },
    { need: 'toString' },
    { customerId: undefined },
    { place: { at: 'nowhere' } },
    { place: { at: 'step' } },
    { entries: [{ number: 1 }] },
  ])('is a fault, not a guess: %j', async (wrong) => {
    await put({ ...plain(whole), ...wrong });

    await expect(conversations.find('contact-1')).rejects.toMatchObject({ code: 'conversation.store' });
  });

  it('fails as a fault when the table is not there', async () => {
    const nowhere = dynamoConversations(dynamodb.documentClient, 'nowhere');

    await expect(nowhere.find('contact-1')).rejects.toMatchObject({ code: 'conversation.store' });
    await expect(nowhere.save(whole)).rejects.toMatchObject({ code: 'conversation.store', retryable: true });
  });
});
