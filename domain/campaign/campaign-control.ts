import { type RestCampaignPorts, restCampaign } from './change-campaign.ts';
import { CampaignStoreFault } from './faults.ts';
import type { CampaignControl, Counting } from './ports.ts';

/** In whose name rules change campaigns. */
const byRule = 'parloir';

/** What the minutely run may do with campaigns: see them, pause one, complete one. */
export const campaignControl = (
  ports: RestCampaignPorts & { readonly counting: Pick<Counting, 'read'> },
): CampaignControl => {
  const rest = async (action: 'pause' | 'complete', campaign: string, why: string): Promise<void> => {
    const changed = await restCampaign(ports)({ action, campaign, why, by: byRule });
    if (!changed.ok && changed.error.code === 'campaign.changed-meanwhile')
      throw new CampaignStoreFault(`the campaign ${campaign} was changed again and again`);
  };
  return {
    running: () => ports.book.running(),
    sums: async (campaign) => (await ports.counting.read(campaign)).sums,
    pause: (campaign, why) => rest('pause', campaign, why),
    complete: (campaign, why) => rest('complete', campaign, why),
  };
};
