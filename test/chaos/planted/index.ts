import { claimPerCampaign } from './claim-per-campaign.ts';
import { countWithoutMemory } from './count-without-memory.ts';
import { deleteBeforeDial } from './delete-before-dial.ts';
import type { PlantedBug } from './planted-bug.ts';
import { refusalFromCache } from './refusal-from-cache.ts';
import { retryOfUnknown } from './retry-of-unknown.ts';
import { tokenAsGuard } from './token-as-guard.ts';

export const plantedBugs: Readonly<Record<string, PlantedBug>> = {
  'delete-before-dial': deleteBeforeDial,
  'token-as-guard': tokenAsGuard,
  'retry-of-unknown': retryOfUnknown,
  'claim-per-campaign': claimPerCampaign,
  'count-without-memory': countWithoutMemory,
  'refusal-from-cache': refusalFromCache,
};
