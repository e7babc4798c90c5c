import type { CampaignOnFloor } from '../../../protocol.ts';
import { usePage } from '../../shared/page.ts';

export const StateOf = ({ campaign: { state } }: { readonly campaign: CampaignOnFloor }) => {
  const { words } = usePage();
  return <span class={`badge campaign-${state}`}>{words.campaignPage.states[state]}</span>;
};
