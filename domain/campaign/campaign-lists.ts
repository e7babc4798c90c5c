import type { ListBook } from '../calling-list/ports.ts';
import { sumOf } from '../calling-list/sums.ts';
import type { CampaignLists } from './ports.ts';

/** The lists of a campaign out of the book of imports. */
export const campaignLists = (book: Pick<ListBook, 'of' | 'counts'>): CampaignLists => ({
  of: async (campaign) =>
    Promise.all(
      (await book.of(campaign)).map(async ({ id, state }) => ({
        id,
        state,
        ...sumOf(await book.counts(id)),
      })),
    ),
});
