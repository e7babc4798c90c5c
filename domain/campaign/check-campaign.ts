import { checkTalk } from './check-talk.ts';
import { checkTiming } from './check-timing.ts';
import type { CampaignFinding } from './finding.ts';
import type { Campaign } from './model.ts';
import type { CampaignSurroundings } from './ports.ts';

/** Everything that is wrong or doubtful about a campaign as it is written, against our scripts, queues and numbers. */
export const checkCampaign = (
  campaign: Campaign,
  surroundings: CampaignSurroundings,
): readonly CampaignFinding[] => [
  ...checkTalk(campaign, surroundings),
  ...checkTiming(campaign, surroundings),
];
