import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Entered } from '../../../domain/conversation/model.ts';
import { scriptPartition } from '../../../lambdas/adapters/dynamo-script-record-items.ts';
import {
  dynamoScriptRecords,
  readCampaignRecords,
  readScriptRecords,
} from '../../../lambdas/adapters/dynamo-script-records.ts';
import { anEntry } from '../../support/conversations.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  dynamodb.requests.length = 0;
});

const script = { id: 'complaint', version: '1-0a1b2c3d' };
const day = { from: new Date('2026-11-24T00:00:00Z'), to: new Date('2026-11-25T00:00:00Z') };
const keep = (id: string, campaign: string | undefined, ...entries: readonly ReturnType<typeof anEntry>[]) =>
  dynamoScriptRecords(dynamodb.documentClient, table).keep({ id, campaign }, entries);
const ofScript = (more: Partial<Parameters<typeof readScriptRecords>[2]> = {}) =>
  readScriptRecords(dynamodb.documentClient, table, { script, ...day, ...more });
const ofCampaign = (campaign: string, more: Partial<Parameters<typeof readCampaignRecords>[2]> = {}) =>
  readCampaignRecords(dynamodb.documentClient, table, { campaign, ...day, ...more });

const counted: readonly Entered[] = [
  { kind: 'offer', offer: 'service-plan', accepted: true },
  { kind: 'objection', objection: 'too-dear', given: 'by-month', overcome: false },
  { kind: 'agreement', about: 'sale', wording: 'Madame Peeters, vous prenez …', agreed: true },
  { kind: 'booked', booked: 'appointment', reference: 'office-1' },
  { kind: 'closed', disposition: 'sale', followUp: 'none' },
];
const notCounted: readonly Entered[] = [
  { kind: 'answers', values: { name: 'Peeters' } },
  { kind: 'need', need: 'complaint' },
  { kind: 'verified', right: true },
  { kind: 'logged', logged: 'complaint', reference: 'K472913' },
  { kind: 'referred', to: '101', manner: 'warm' },
  { kind: 'said' },
];

describe('what is counted of a script', () => {
  it('is kept with one write each, without the words that were said', async () => {
    await keep('contact-1', undefined, ...counted.map((what, index) => anEntry(what, { number: index + 1 })));

    expect(dynamodb.requests).toEqual(Array(5).fill('PutItem'));
    const found = await ofScript();
    expect(found.map(({ what }) => what)).toEqual([
      { kind: 'offer', offer: 'service-plan', accepted: true },
      { kind: 'objection', objection: 'too-dear', given: 'by-month', overcome: false },
      { kind: 'agreement', about: 'sale', agreed: true },
      { kind: 'booking', booked: 'appointment' },
      { kind: 'end', disposition: 'sale' },
    ]);
    expect(JSON.stringify(found)).not.toContain('Peeters');
  });

  it('leaves out what only leads there, and what no script says', async () => {
    await keep('contact-1', 'winter', ...notCounted.map((what) => anEntry(what)));
    await keep('contact-1', 'winter', ...counted.map((what) => anEntry(what, { script: undefined })));

    expect(dynamodb.requests).toEqual([]);
  });

  it('is kept once, however often and in whatever order it is given', async () => {
    const entries = counted.map((what, index) => anEntry(what, { number: index + 1 }));

    await keep('contact-1', 'winter', ...entries);
    await Promise.all([
      keep('contact-1', 'winter', ...entries.toReversed()),
      keep('contact-1', 'winter', ...entries),
    ]);

    expect(await ofScript()).toHaveLength(5);
    expect(await ofCampaign('winter')).toHaveLength(5);
  });

  it('is found by version and kind with four queries, by time', async () => {
    const at = (time: string) => ({ at: new Date(time) });
    const offer: Entered = { kind: 'offer', offer: 'service-plan', accepted: false };
    await keep('contact-1', undefined, anEntry(offer, at('2026-11-23T23:59:59.999Z')));
    await keep('contact-2', undefined, anEntry(offer, at('2026-11-24T00:00:00Z')));
    await keep('contact-3', undefined, anEntry(offer, at('2026-11-24T23:59:59.999Z')));
    await keep('contact-4', undefined, anEntry(offer, at('2026-11-25T00:00:00Z')));
    await keep(
      'contact-5',
      undefined,
      anEntry(offer, { script: { id: 'complaint', version: '2-ffffffff' } }),
    );
    await keep('contact-6', undefined, anEntry({ kind: 'closed', disposition: 'served', followUp: 'none' }));
    dynamodb.requests.length = 0;

    const found = await ofScript({ kinds: ['offer'] });

    expect(found.map(({ conversationId }) => conversationId).sort()).toEqual(['contact-2', 'contact-3']);
    expect(dynamodb.requests).toEqual(Array(4).fill('Query'));
  });

  it('is found by campaign and kind, over all its scripts', async () => {
    const closed: Entered = { kind: 'closed', disposition: 'interested', followUp: 'none' };
    await keep('contact-1', 'winter', anEntry(closed));
    await keep('contact-2', 'winter', anEntry(closed, { script: { id: 'other', version: '1-00000000' } }));
    await keep('contact-3', 'spring', anEntry(closed));
    await keep('contact-4', undefined, anEntry(closed));

    const found = await ofCampaign('winter', { kinds: ['end'] });

    expect(found.map(({ conversationId }) => conversationId).sort()).toEqual(['contact-1', 'contact-2']);
  });

  it('spreads the contacts of one script over its partitions', async () => {
    const said = anEntry({ kind: 'closed', disposition: 'served', followUp: 'none' });
    await Promise.all(Array.from({ length: 200 }, (_, index) => keep(`contact-${index}`, undefined, said)));

    const sizes = await Promise.all(
      [0, 1, 2, 3].map(
        async (shard) =>
          (
            await dynamodb.documentClient.send(
              new QueryCommand({
                TableName: table,
                KeyConditionExpression: 'pk = :pk',
                ExpressionAttributeValues: { ':pk': scriptPartition(script, shard) },
              }),
            )
          ).Count ?? 0,
      ),
    );

    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200);
    expect(Math.min(...sizes)).toBeGreaterThan(25);
  });

  it('is a fault when it cannot be read, and when the table is not there', async () => {
    const Item = { pk: scriptPartition(script, 0), sk: 'end#2026-11-24T09:00:00.000Z#contact-1#1' };
    await dynamodb.documentClient.send(new PutCommand({ TableName: table, Item }));

    await expect(ofScript()).rejects.toMatchObject({ code: 'conversation.store' });
    const nowhere = dynamoScriptRecords(dynamodb.documentClient, 'nowhere');
    await expect(
      nowhere.keep({ id: 'contact-1', campaign: undefined }, [
        anEntry({ kind: 'closed', disposition: 'served', followUp: 'none' }),
      ]),
    ).rejects.toMatchObject({ code: 'conversation.store', retryable: true });
  });
});
