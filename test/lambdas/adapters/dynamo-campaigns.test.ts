import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignStoreFault } from '../../../domain/campaign/faults.ts';
import type { CampaignChange, CampaignState, RunningCampaign } from '../../../domain/campaign/model.ts';
import type { CampaignBook } from '../../../domain/campaign/ports.ts';
import { campaignItem } from '../../../lambdas/adapters/dynamo-campaign-items.ts';
import { dynamoCampaigns } from '../../../lambdas/adapters/dynamo-campaigns.ts';
import { aCampaign, aStandingCampaign } from '../../domain/campaign/campaigns.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let table: string;
let book: CampaignBook;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  table = await dynamodb.createTable();
  book = dynamoCampaigns(dynamodb.documentClient, table);
  dynamodb.requests.length = 0;
});

const standing = (state: CampaignState, revision: number, name = 'telesales'): RunningCampaign =>
  aStandingCampaign(state, { campaign: aCampaign({ name }), revision });
const change = (
  what: CampaignChange['what'],
  revision: number,
  { by = 'ann', name = 'telesales' } = {},
): CampaignChange => ({
  campaign: name,
  revision,
  what,
  at: new Date('2026-11-24T08:00:00Z'),
  by,
  why: 'because',
});

describe('campaigns in DynamoDB', () => {
  it('are found as they were written', async () => {
    const drafted = standing('draft', 1);

    expect(await book.write(drafted, change('created', 1))).toBe('written');

    expect(await book.find('telesales')).toEqual(drafted);
    expect(await book.find('poll')).toBeUndefined();
  });

  it('keep every change in order, the last one with them', async () => {
    await book.write(standing('draft', 1), change('created', 1));
    await book.write(standing('running', 2), change('started', 2));
    await book.write(standing('paused', 3), change('paused', 3));

    expect((await book.changes('telesales')).map(({ what, revision }) => `${revision} ${what}`)).toEqual([
      '1 created',
      '2 started',
      '3 paused',
    ]);
  });

  it('change once a revision, whoever comes first', async () => {
    await book.write(standing('draft', 1), change('created', 1));

    const answers = await Promise.all(
      ['ann', 'bob', 'cem'].map((by) => book.write(standing('running', 2), change('started', 2, { by }))),
    );

    expect(answers.toSorted()).toEqual(['conflict', 'conflict', 'written']);
    expect(await book.changes('telesales')).toHaveLength(2);
    expect(await book.write(standing('paused', 5), change('paused', 5))).toBe('conflict');
  });

  it('take a write that the client sent again, because its answer was lost, for the one that it is', async () => {
    await book.write(standing('draft', 1), change('created', 1));
    const client = DynamoDBDocumentClient.from(
      new DynamoDBClient({
        endpoint: dynamodb.endpoint,
        region: 'eu-central-1',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      }),
    );
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === 'PutItemCommand' || context.commandName === 'PutCommand')
          await next(args);
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );

    const written = await dynamoCampaigns(client, table).write(standing('running', 2), change('started', 2));

    expect(written).toBe('written');
    expect(await book.changes('telesales')).toHaveLength(2);
    client.destroy();
  });

  it('are listed by name, and those that run without reading those that are over', async () => {
    for (const [name, states] of [
      ['poll', ['draft', 'running']],
      ['event', ['draft', 'running', 'stopped']],
      ['telesales', ['draft']],
    ] as const) {
      for (const [index, state] of states.entries())
        await book.write(standing(state, index + 1, name), change('edited', index + 1, { name }));
    }
    dynamodb.requests.length = 0;

    expect((await book.running()).map(({ campaign }) => campaign.name)).toEqual(['poll']);
    expect(dynamodb.requests).toEqual(['Query', 'GetItem', 'GetItem']);
    expect((await book.all()).map(({ campaign }) => campaign.name)).toEqual(['event', 'poll', 'telesales']);
  });

  it('that cannot be read are a fault: nobody is called for them', async () => {
    const item = campaignItem(standing('running', 1), change('created', 1));
    await dynamodb.documentClient.send(
      new PutCommand({
        TableName: table,
        Item: { ...item, document: { name: 'telesales', kind: 'spam' } },
      }),
    );

    await expect(book.find('telesales')).rejects.toThrow(CampaignStoreFault);
  });
});
