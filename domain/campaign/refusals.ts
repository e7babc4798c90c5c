import type { CampaignFinding } from './finding.ts';
import type { CampaignState } from './model.ts';

/** Why a campaign was not changed. Each is told with its cure: see `refusal-words.ts`. */
export type CampaignRefusal =
  | { readonly code: 'campaign.unknown'; readonly campaign: string; readonly known: readonly string[] }
  | { readonly code: 'campaign.name-taken'; readonly campaign: string; readonly state: CampaignState }
  | {
      readonly code: 'campaign.not-now';
      readonly campaign: string;
      readonly action: CampaignAction;
      readonly state: CampaignState;
      readonly possible: readonly CampaignAction[];
    }
  | { readonly code: 'campaign.why-missing'; readonly campaign: string; readonly action: CampaignAction }
  /** The document, or what is around it, is not fit: nothing was changed. */
  | {
      readonly code: 'campaign.not-ready';
      readonly campaign: string;
      readonly action: CampaignAction;
      readonly findings: readonly CampaignFinding[];
    }
  /** What was begun keeps its kind: its purpose decided who was called. */
  | { readonly code: 'campaign.kind-fixed'; readonly campaign: string; readonly kind: string }
  /** Somebody else changed it at the same time, again and again. */
  | { readonly code: 'campaign.changed-meanwhile'; readonly campaign: string };

export const campaignActions = ['create', 'edit', 'start', 'pause', 'resume', 'stop', 'complete'] as const;
export type CampaignAction = (typeof campaignActions)[number];
