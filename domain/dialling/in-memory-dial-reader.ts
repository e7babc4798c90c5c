import type { CampaignBook } from '../campaign/ports.ts';
import type { DialReader, Members, NumberBook } from './ports.ts';

/** What a batch needs to know, from ports in memory. */
export const inMemoryDialReader = ({
  campaigns,
  members,
  numbers,
}: {
  readonly campaigns: Pick<CampaignBook, 'find'>;
  readonly members: Pick<Members, 'find'>;
  readonly numbers: Pick<NumberBook, 'find'>;
}): DialReader => ({
  read: (requests) =>
    Promise.all(
      requests.map(async ({ campaign, key }) => ({
        campaign: await campaigns.find(campaign),
        member: await members.find(campaign, key),
        number: await numbers.find(key),
      })),
    ),
});
