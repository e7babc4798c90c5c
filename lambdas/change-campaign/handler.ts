import { type ChangeCampaignPorts, changeCampaign } from '../../domain/campaign/change-campaign.ts';
import { refusalWords } from '../../domain/campaign/refusal-words.ts';
import { directHandler } from '../shared/direct-handler.ts';
import type { Frame } from '../shared/log.ts';
import { changeCampaignRequest } from './contract.ts';

/** Creates, edits, starts, pauses, resumes, stops or completes a campaign, and says in words why it did not. */
export const createHandler = (ports: ChangeCampaignPorts, frame?: Frame) => {
  const change = changeCampaign(ports);
  return directHandler(
    changeCampaignRequest,
    async (request) => {
      if ('document' in request && request.document.name !== request.campaign)
        return {
          outcome: 'campaign.other-name',
          why: `the document is the campaign "${request.document.name}", and the request names "${request.campaign}": name the same`,
        };
      const changed = await change(request);
      if (!changed.ok) return { outcome: changed.error.code, why: refusalWords(changed.error) };
      const { now, change: done, warnings } = changed.value;
      return {
        outcome: done.what,
        campaign: now.campaign.name,
        state: now.state,
        revision: now.revision,
        warnings: warnings.map(({ why, cure }) => ({ why, cure })),
      };
    },
    frame,
  );
};
