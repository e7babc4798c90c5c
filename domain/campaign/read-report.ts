import type { LedgerEntry } from '../dialling/model.ts';
import type { ScriptRecord } from '../script/record.ts';
import { ok, type Result, refuse } from '../shared/result.ts';
import type { CampaignBook, CampaignLists, Counting } from './ports.ts';
import type { CampaignRefusal } from './refusals.ts';
import { type CampaignReport, campaignReport } from './report.ts';

export interface ReportPorts {
  readonly book: Pick<CampaignBook, 'find' | 'changes' | 'all'>;
  readonly counting: Pick<Counting, 'read'>;
  readonly lists: CampaignLists;
  /** What was counted in talks of the campaign, since an instant. */
  readonly records: (campaign: string, since: Date) => Promise<readonly ScriptRecord[]>;
  /** A day (UTC) of its ledger. */
  readonly ledger: (campaign: string, day: string) => Promise<readonly LedgerEntry[]>;
}

/** What a campaign has come to, as far as it is counted: at most a minute old. */
export const readReport =
  ({ book, counting, lists, records }: ReportPorts) =>
  async (
    campaign: string,
  ): Promise<Result<CampaignReport, Extract<CampaignRefusal, { code: 'campaign.unknown' }>>> => {
    const standing = await book.find(campaign);
    if (standing === undefined) {
      const known = (await book.all()).map(({ campaign: { name } }) => name);
      return refuse({ code: 'campaign.unknown', campaign, known });
    }
    const changes = await book.changes(campaign);
    const [counted, listed, kept] = await Promise.all([
      counting.read(campaign),
      lists.of(campaign),
      records(campaign, changes[0]?.at ?? standing.changedAt),
    ]);
    return ok(campaignReport({ standing, changes, sums: counted.sums, lists: listed, records: kept }));
  };
