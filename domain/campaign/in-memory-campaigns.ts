import type { CampaignChange, RunningCampaign } from './model.ts';
import type { CampaignBook } from './ports.ts';

/** Campaigns for runs without a database. Each method is one step: nothing comes between its look and its write. */
export const inMemoryCampaigns = (campaigns: readonly RunningCampaign[] = []): CampaignBook => {
  const byName = new Map(campaigns.map((standing) => [standing.campaign.name, standing]));
  const changes: CampaignChange[] = [];
  const all = async () =>
    [...byName.values()].toSorted((a, b) => (a.campaign.name < b.campaign.name ? -1 : 1));
  return {
    find: async (name) => byName.get(name),
    all,
    running: async () => (await all()).filter(({ state }) => state === 'running'),
    write: async (next, change) => {
      const { name } = next.campaign;
      if ((byName.get(name)?.revision ?? 0) !== next.revision - 1) return 'conflict';
      byName.set(name, next);
      changes.push(change);
      return 'written';
    },
    changes: async (name) => changes.filter(({ campaign }) => campaign === name),
  };
};
