import type { CampaignOnFloor } from '../../../protocol.ts';
import { usePage } from '../../shared/page.ts';

/** How far a campaign is: a bar, and the same in words. */
export const Progress = ({
  campaign: { title, over, members, waiting },
}: {
  readonly campaign: CampaignOnFloor;
}) => {
  const { words, language } = usePage();
  return members === 0 ? (
    <span class="quiet">{words.campaignPage.noMembers}</span>
  ) : (
    <span class="progress">
      <progress value={over} max={members} aria-label={words.labelled(words.progress, title[language])} />
      <span>{words.campaignPage.progressText(over, members, waiting)}</span>
    </span>
  );
};
