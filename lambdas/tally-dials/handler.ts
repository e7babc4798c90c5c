import type { CampaignBook, Counting } from '../../domain/campaign/ports.ts';
import { tallyDials } from '../../domain/campaign/tally-dials.ts';
import type { Frame } from '../shared/log.ts';
import { scheduledHandler } from '../shared/scheduled-handler.ts';

/** Promised callbacks are attempts too, and are counted under this name. */
const callbacks = 'callback';

/** Adds up what happened since the last minute, of every campaign: also of one that is over, whose last records may come late. */
export const createHandler = (
  { book, counting }: { readonly book: Pick<CampaignBook, 'all'>; readonly counting: Counting },
  frame?: Frame,
) => {
  const tally = tallyDials(counting);
  return scheduledHandler(async () => {
    const names = [callbacks, ...(await book.all()).map(({ campaign }) => campaign.name)];
    let counted = 0;
    for (const name of names) counted += await tally(name);
    return { campaigns: names.length, counted };
  }, frame);
};
