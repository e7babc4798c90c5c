import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignStoreFault } from '../../../domain/campaign/faults.ts';
import { tallyDials } from '../../../domain/campaign/tally-dials.ts';
import { dynamoTally } from '../../../lambdas/adapters/dynamo-tally.ts';
import { toCountItem } from '../../../lambdas/adapters/dynamo-tally-items.ts';
import { outcomeEntry, refusedEntry, talkOf } from '../../domain/campaign/countables.ts';
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
const now = new Date('2026-11-24T09:00:00Z');
const tally = () => dynamoTally(dynamodb.documentClient, table, { now: () => now });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the tally in DynamoDB', () => {
  it('counts what waits, once, also when it is put again afterwards', async () => {
    const things = [
      outcomeEntry(1, 'answered'),
      refusedEntry(2, ['gate.window']),
      talkOf(1, { disposition: 'survey-completed', talkSeconds: 90 }, 'professional'),
      {
        campaign: 'telesales',
        id: 'telesales.k#over',
        kind: 'over',
        end: { why: 'attempt', outcome: 'answered', disposition: 'sale' },
      } as const,
    ];
    await tally().put([...things, ...things]);
    expect(await tallyDials(tally())('telesales')).toBe(4);

    await tally().put(things);
    expect(await tallyDials(tally())('telesales')).toBe(0);

    expect(await tally().waiting('telesales', 10)).toEqual([]);
    expect((await tally().read('telesales')).sums).toEqual({
      attempts: 1,
      outcomes: { answered: 1 },
      dispositions: { 'survey-completed': 1 },
      membersOver: 1,
      ends: { 'attempt:answered': 1 },
      gateRefusals: { 'gate.window': 1 },
      talkSeconds: 90,
      holdSeconds: 0,
      afterContactWorkSeconds: 0,
      completedBySegment: { professional: 1 },
    });
  });

  it('gives back what waits as it was put', async () => {
    const things = [outcomeEntry(1, 'busy'), refusedEntry(2, ['gate.cap', 'gate.window'])];
    await tally().put(things);

    expect(await tally().waiting('telesales', 10)).toEqual(things);
  });

  it('takes 3 reads and 9 writes for a hundred things', async () => {
    await tally().put(numbers(100).map((number) => outcomeEntry(number, 'no-answer')));
    dynamodb.requests.length = 0;

    expect(await tallyDials(tally())('telesales', { mostRounds: 1 })).toBe(100);

    expect(dynamodb.requests).toEqual([
      'GetItem',
      'Query',
      'BatchGetItem',
      'PutItem',
      ...numbers(8).map(() => 'BatchWriteItem'),
    ]);
  });

  it('counts four hundred things once when four runs count them at the same time', async () => {
    await tally().put(numbers(400).map((number) => outcomeEntry(number, 'no-answer')));

    await Promise.all(numbers(4).map(() => tallyDials(tally())('telesales')));
    await tallyDials(tally())('telesales');

    expect((await tally().read('telesales')).sums.attempts).toBe(400);
  });

  it('stops over an item that it cannot read: sums are not wrong in silence', async () => {
    await tally().put([{ ...outcomeEntry(1, 'busy'), kind: 'engaged' as 'outcome', outcome: 'busy' }]);

    await expect(tallyDials(tally())('telesales')).rejects.toThrow(CampaignStoreFault);
  });

  it('keeps what waits for 90 days when nobody counts it', () => {
    expect(toCountItem(outcomeEntry(1, 'busy'), now)).toMatchObject({
      pk: 'TO-COUNT#telesales',
      expiresAt: now.getTime() / 1000 + 90 * 86_400,
    });
  });
});
