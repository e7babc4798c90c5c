import { campaignLists } from '../../../../domain/campaign/campaign-lists.ts';
import { purposeOf } from '../../../../domain/campaign/model.ts';
import { readReport } from '../../../../domain/campaign/read-report.ts';
import type { CampaignReport } from '../../../../domain/campaign/report.ts';
import { possibleIn } from '../../../../domain/campaign/transitions.ts';
import type { LedgerEntry } from '../../../../domain/dialling/model.ts';
import type { ScriptRecord } from '../../../../domain/script/record.ts';
import { dynamoCampaigns } from '../../../../lambdas/adapters/dynamo-campaigns.ts';
import { readLedgerDay } from '../../../../lambdas/adapters/dynamo-dial-ledger.ts';
import { dynamoListBook } from '../../../../lambdas/adapters/dynamo-list-book.ts';
import { readCampaignRecords } from '../../../../lambdas/adapters/dynamo-script-records.ts';
import { dynamoTally } from '../../../../lambdas/adapters/dynamo-tally.ts';
import { localDocumentClient } from '../../../cloud/dynamodb/tables.ts';
import type { LocalCentre } from '../../../local/open-centre.ts';
import type { CampaignOnFloor } from '../../protocol.ts';

/** Campaigns as the centre's functions have written them, read from their tables. */
export interface CampaignReadings {
  all(): Promise<readonly CampaignOnFloor[]>;
  /** Undefined: there is none of this name. */
  report(campaign: string): Promise<CampaignReport | undefined>;
  /** Its ledger from the day it was written until now, at most the last 31 days. */
  ledger(campaign: string): Promise<readonly LedgerEntry[]>;
  stop(): void;
}

/** Real milliseconds for which the records of talks, which take dozens of queries, are not read again. */
const recordsStandMilliseconds = 5_000;
const mostLedgerDays = 31;
const dayMilliseconds = 86_400_000;
const changesShown = 8;

export const createCampaignReadings = ({
  cloud,
  clock,
  definition,
}: Pick<LocalCentre, 'cloud' | 'clock' | 'definition'>): CampaignReadings => {
  const client = localDocumentClient(cloud.dynamodbEndpoint, definition.region);
  const outbound = cloud.tables['outbound'];
  const interactions = cloud.tables['interactions'];
  const nothing: CampaignReadings = {
    all: async () => [],
    report: async () => undefined,
    ledger: async () => [],
    stop: () => client.destroy(),
  };
  // A deployment without these tables has no campaigns.
  if (outbound === undefined || interactions === undefined) return nothing;

  const known = new Map<string, { readonly at: number; readonly records: readonly ScriptRecord[] }>();
  const records = async (campaign: string, from: Date): Promise<readonly ScriptRecord[]> => {
    const before = known.get(campaign);
    if (before !== undefined && performance.now() - before.at < recordsStandMilliseconds)
      return before.records;
    const to = new Date(clock.nowMilliseconds() + 1);
    const read = await readCampaignRecords(client, interactions, { campaign, from, to });
    known.set(campaign, { at: performance.now(), records: read });
    return read;
  };
  const book = dynamoCampaigns(client, outbound);
  const ledgerOf = (campaign: string, day: string) => readLedgerDay(client, outbound, campaign, day);
  const read = readReport({
    book,
    counting: dynamoTally(client, outbound, clock),
    lists: campaignLists(dynamoListBook(client, outbound)),
    records,
    ledger: ledgerOf,
  });
  const report = async (campaign: string): Promise<CampaignReport | undefined> => {
    const found = await read(campaign);
    return found.ok ? found.value : undefined;
  };
  return {
    report,
    all: async () => {
      const standing = await book.all();
      const reports = await Promise.all(standing.map(({ campaign }) => report(campaign.name)));
      return reports.flatMap((one) => (one === undefined ? [] : [onFloor(one)]));
    },
    ledger: async (campaign) => {
      const changes = await book.changes(campaign);
      const last = clock.nowMilliseconds();
      const first = Math.max(changes[0]?.at.getTime() ?? last, last - (mostLedgerDays - 1) * dayMilliseconds);
      const days = new Set<string>();
      for (let at = first; at < last; at += dayMilliseconds)
        days.add(new Date(at).toISOString().slice(0, 10));
      days.add(new Date(last).toISOString().slice(0, 10));
      return (await Promise.all([...days].map((day) => ledgerOf(campaign, day)))).flat();
    },
    stop: () => client.destroy(),
  };
};

const onFloor = (report: CampaignReport): CampaignOnFloor => {
  const { standing, tally, changes, lists } = report;
  const { campaign, state } = standing;
  return {
    name: campaign.name,
    title: campaign.title,
    kind: campaign.kind,
    purpose: purposeOf(campaign),
    manner: campaign.manner,
    firstDay: campaign.firstDay,
    lastDay: campaign.lastDay,
    state,
    since: standing.changedAt.getTime(),
    possible: possibleIn(state).filter((action) => action !== 'edit'),
    members: tally.members,
    over: tally.membersOver,
    waiting: report.membersOpen,
    attempts: tally.attempts,
    inProgress: 0,
    outcomes: tally.outcomes,
    ends: tally.ends,
    refusals: tally.gateRefusals,
    reached: report.reached,
    endedWell: report.endedWell,
    conversionPercent: report.conversionPercent,
    answeredByPerson: report.answeredByPerson,
    abandonedPercent: report.abandonedPercent,
    mostAbandonedPercent: campaign.mostAbandonedPercent,
    unknown: report.unknown,
    agentSeconds: report.agentSeconds,
    objections: report.objections,
    lists: lists.map(({ skips, problems, ...list }) => ({ ...list, skips, problems })),
    changes: changes
      .slice(-changesShown)
      .reverse()
      .map(({ what, at, by, why }) => ({ what, at: at.getTime(), by, why })),
  };
};
