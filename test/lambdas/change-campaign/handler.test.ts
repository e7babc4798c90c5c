import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { campaignPath } from '../../../contact-flows/campaigns/index.ts';
import { readCampaign } from '../../../contact-flows/campaigns/read-campaign.ts';
import { inMemoryCampaigns } from '../../../domain/campaign/in-memory-campaigns.ts';
import { createHandler } from '../../../lambdas/change-campaign/handler.ts';
import { aList, ourSurroundings } from '../../domain/campaign/campaigns.ts';

const now = new Date('2026-11-24T09:00:00Z');
const document = (): unknown => {
  const path = campaignPath('telesales');
  const read = readCampaign(readFileSync(path, 'utf8'), path);
  return read.ok ? read.value.document : undefined;
};
const createOne = () => {
  const book = inMemoryCampaigns();
  const handler = createHandler({
    book,
    clock: { now: () => now },
    surroundings: { read: async () => ourSurroundings() },
    lists: { of: async () => [aList({ skipped: 37, skips: { 'gate.listed': 37 } })] },
  });
  return { book, handler };
};
const asked = { campaign: 'telesales', by: 'ann', why: 'as agreed' };

describe('the function that changes campaigns', () => {
  it('creates one out of its document and starts it, with what somebody should know', async () => {
    const { book, handler } = createOne();

    expect(await handler({ ...asked, action: 'create', document: document() })).toMatchObject({
      outcome: 'created',
      state: 'draft',
      revision: 1,
    });
    expect(await handler({ ...asked, action: 'start' })).toMatchObject({
      outcome: 'started',
      state: 'running',
      warnings: [{ why: expect.stringContaining('of 1,000 members 37 will be skipped') }],
    });
    expect((await book.find('telesales'))?.campaign.windows).toHaveLength(10);
  });

  it('refuses in words', async () => {
    const { handler } = createOne();

    expect(await handler({ ...asked, action: 'pause' })).toEqual({
      outcome: 'campaign.unknown',
      why: 'there is no campaign "telesales": create it first',
    });
    expect(
      await handler({ ...asked, campaign: 'poll', action: 'create', document: document() }),
    ).toMatchObject({ outcome: 'campaign.other-name' });
  });

  it('says where a document is wrong', async () => {
    const { handler } = createOne();
    const wrong = { ...(document() as object), ringSeconds: 'long', windows: [] };

    expect(await handler({ ...asked, action: 'create', document: wrong })).toEqual({
      outcome: 'invalid-request',
      problems: [
        { path: 'document.windows', why: 'at least 1' },
        { path: 'document.ringSeconds', why: 'a value of type number' },
      ],
    });
  });
});
