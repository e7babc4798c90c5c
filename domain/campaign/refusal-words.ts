import { meant } from '../shared/nearest-word.ts';
import type { CampaignRefusal } from './refusals.ts';

/** Why nothing was changed, and the cure, for whoever asked for it. */
export const refusalWords = (refusal: CampaignRefusal): string => {
  const { campaign } = refusal;
  switch (refusal.code) {
    case 'campaign.unknown':
      return `there is no campaign "${campaign}": ${refusal.known.length === 0 ? 'create it first' : meant(campaign, refusal.known)}`;
    case 'campaign.name-taken':
      return `there is a campaign "${campaign}" already (${refusal.state}): edit that one, or give this one another name`;
    case 'campaign.not-now':
      return `the campaign "${campaign}" cannot ${refusal.action}: it is ${refusal.state}. ${
        refusal.possible.length === 0
          ? 'It is over for good; create another one under a new name'
          : `Possible now: ${refusal.possible.join(', ')}`
      }`;
    case 'campaign.why-missing':
      return `every change of a campaign is recorded: say in a few words why "${campaign}" is to ${refusal.action} (why)`;
    case 'campaign.not-ready':
      return `the campaign "${campaign}" was not changed (${refusal.action}):\n${refusal.findings
        .map(
          ({ severity, path, why, cure }) =>
            `  ${severity}: ${path.length === 0 ? '' : `${path.join('.')}: `}${why}\n    → ${cure}`,
        )
        .join('\n')}`;
    case 'campaign.kind-fixed':
      return `the campaign "${campaign}" has begun as "${refusal.kind}" and keeps that kind: stop it and create another one under a new name`;
    case 'campaign.changed-meanwhile':
      return `the campaign "${campaign}" is being changed by somebody else at this moment: look at what they changed, then try again`;
  }
};
