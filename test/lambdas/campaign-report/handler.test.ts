import { describe, expect, it } from 'vitest';
import { inMemoryCampaigns } from '../../../domain/campaign/in-memory-campaigns.ts';
import { inMemoryCounting } from '../../../domain/campaign/in-memory-counting.ts';
import { createHandler } from '../../../lambdas/campaign-report/handler.ts';
import { createHandler as createTally } from '../../../lambdas/tally-dials/handler.ts';
import { aList, aStandingCampaign } from '../../domain/campaign/campaigns.ts';
import { outcomeEntry } from '../../domain/campaign/countables.ts';

const counting = inMemoryCounting();
const clock = { now: () => aStandingCampaign('stopped').changedAt };
const book = inMemoryCampaigns([aStandingCampaign('stopped')]);
const handler = createHandler({
  book,
  counting,
  lists: { of: async () => [aList()] },
  records: async () => [],
  ledger: async (campaign, day) => [
    {
      campaign,
      key: 'k',
      attemptId: `${campaign}.k.1`,
      at: new Date(`${day}T09:00:00Z`),
      kind: 'escaped',
    },
  ],
});

describe('the report of a campaign, asked by an operator', () => {
  it('has what the minutely run has counted, also of a campaign that is over', async () => {
    await counting.put([outcomeEntry(1, 'busy'), outcomeEntry(2, 'busy')]);

    expect(await createTally({ book, counting, clock })()).toEqual({ campaigns: 2, counted: 2 });

    expect(await handler({ campaign: 'telesales' })).toMatchObject({
      outcome: 'report',
      report: { tally: { attempts: 2, members: 1000 } },
    });
    expect(await handler({ campaign: 'telesales', format: 'text', language: 'fr' })).toMatchObject({
      text: expect.stringMatching(/^ {2}occupé +2$/m),
    });
    expect(await handler({ campaign: 'telesales', format: 'csv' })).toMatchObject({
      csv: expect.stringContaining('Outcomes of attempts,busy,2'),
    });
  });

  it('has the ledger of a day', async () => {
    expect(await handler({ campaign: 'telesales', format: 'ledger' })).toMatchObject({
      outcome: 'day-missing',
    });
    expect(await handler({ campaign: 'telesales', format: 'ledger', day: '2026-11-24' })).toMatchObject({
      outcome: 'ledger',
      lines: 1,
      csv: expect.stringContaining('an agent rang outside the gate'),
    });
  });

  it('says what was probably meant', async () => {
    expect(await handler({ campaign: 'telesale' })).toEqual({
      outcome: 'campaign.unknown',
      why: 'there is no campaign "telesale": did you mean "telesales"?',
    });
  });
});
