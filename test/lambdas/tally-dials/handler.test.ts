import { describe, expect, it } from 'vitest';
import { inMemoryCampaigns } from '../../../domain/campaign/in-memory-campaigns.ts';
import { inMemoryCounting } from '../../../domain/campaign/in-memory-counting.ts';
import type { CampaignState } from '../../../domain/campaign/model.ts';
import { createHandler } from '../../../lambdas/tally-dials/handler.ts';
import { aCampaign, isRunning, morning } from '../../domain/dialling/a-campaign.ts';

const day = 86_400_000;
/** How many attempts of a campaign are in its sums after a minute's run. */
const countedOf = async (state: CampaignState, daysAgo: number) => {
  const counting = inMemoryCounting();
  await counting.put([{ campaign: 'winter', id: 'one', kind: 'outcome', outcome: 'busy' }]);
  const asked: string[] = [];
  const standing = {
    ...isRunning(aCampaign()),
    state,
    changedAt: new Date(morning.getTime() - daysAgo * day),
  };

  await createHandler({
    book: inMemoryCampaigns([standing]),
    counting: {
      ...counting,
      read: (campaign) => {
        asked.push(campaign);
        return counting.read(campaign);
      },
    },
    clock: { now: () => morning },
  })({});

  return { asked, attempts: (await counting.read('winter')).sums.attempts };
};

describe('the function that counts each minute', () => {
  it.each([
    ['running', 400],
    ['paused', 400],
    ['complete', 30],
    ['stopped', 30],
  ] as const)('counts what happened in a campaign that has been %s for %i days', async (state, days) => {
    expect(await countedOf(state, days)).toEqual({ asked: ['callback', 'winter'], attempts: 1 });
  });

  it.each(['complete', 'stopped'] as const)(
    'asks nothing of one that has been %s for longer',
    async (state) => {
      expect(await countedOf(state, 31)).toEqual({ asked: ['callback'], attempts: 0 });
    },
  );
});
