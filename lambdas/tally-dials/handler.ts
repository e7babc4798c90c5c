import type { RunningCampaign } from '../../domain/campaign/model.ts';
import type { CampaignBook, Counting } from '../../domain/campaign/ports.ts';
import { tallyDials } from '../../domain/campaign/tally-dials.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import type { Frame } from '../shared/log.ts';
import { scheduledHandler } from '../shared/scheduled-handler.ts';

/** Promised callbacks are attempts too, and are counted under this name. */
const callbacks = 'callback';

/** Every attempt is settled hours after a campaign is over, and its members are swept for eight days: what comes later is no news of it. */
const countedForMilliseconds = 30 * 86_400_000;

/** Adds up what happened since the last minute, of every campaign: for a month also of one that is over, whose last records may come late. */
export const createHandler = (
  {
    book,
    counting,
    clock,
  }: { readonly book: Pick<CampaignBook, 'all'>; readonly counting: Counting; readonly clock: Clock },
  frame?: Frame,
) => {
  const tally = tallyDials(counting);
  return scheduledHandler(async () => {
    const now = clock.now().getTime();
    const names = [
      callbacks,
      ...(await book.all()).filter((one) => isCounted(one, now)).map(({ campaign }) => campaign.name),
    ];
    let counted = 0;
    for (const name of names) counted += await tally(name);
    return { campaigns: names.length, counted };
  }, frame);
};

const isCounted = ({ state, changedAt }: RunningCampaign, now: number): boolean =>
  (state !== 'stopped' && state !== 'complete') || now - changedAt.getTime() <= countedForMilliseconds;
