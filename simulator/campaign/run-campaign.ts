import type { Campaign, CampaignState } from '../../domain/campaign/model.ts';
import type { CampaignReport } from '../../domain/campaign/report.ts';
import { reportText } from '../../domain/campaign/report-lines.ts';
import type { LocalCentre } from '../local/open-centre.ts';
import { type CampaignPace, staffForCampaign } from './campaign-agents.ts';
import { checkJournal, type JournalCheck, type Listed, placedCalls } from './journal-checks.ts';
import { operator } from './operator.ts';
import type { VirtualCustomers } from './virtual-customers.ts';

export interface CampaignRun {
  readonly campaign: Campaign;
  /** As it is sent to the function that changes campaigns. */
  readonly document: unknown;
  readonly list: Uint8Array;
  readonly nationalList: string | undefined;
  /** As the list has them. */
  readonly listed: (number: string) => Listed | undefined;
  readonly customers: VirtualCustomers;
  readonly pace: CampaignPace;
  /** After so many virtual hours the run ends, whatever is left. */
  readonly mostHours: number;
  /** Told what happens, a line each. */
  readonly say: (line: string) => void;
}
export interface CampaignRunResult {
  readonly report: CampaignReport;
  readonly text: string;
  readonly checks: readonly JournalCheck[];
  /** Virtual. */
  readonly hours: number;
}

const minute = 60_000;
/** Virtual: so often the report is asked for; whatever happened since is said in a line. */
const lookMinutes = 30;
/** Real: so long it is silent at most, also of a night in which nothing happens: nobody should think that it hangs. */
const quietMilliseconds = 5_000;
const over: ReadonlySet<CampaignState> = new Set(['stopped', 'complete']);

/** A campaign from its list to its report, in the local centre, through the functions that operators start in the cloud. */
export const runCampaign = async (centre: LocalCentre, run: CampaignRun): Promise<CampaignRunResult> => {
  const { clock } = centre;
  const { campaign, say } = run;
  const ask = operator(centre);
  const begun = clock.nowMilliseconds();
  const why = { campaign: campaign.name, by: 'campaign-run', why: 'a run in the local centre' };

  if (run.nationalList !== undefined) {
    await ask.importList('national-list-be.csv', Buffer.from(run.nationalList), {
      kind: 'do-not-call',
      country: 'BE',
      version: clock.now().toISOString().slice(0, 10),
      takenAt: clock.now().toISOString(),
    });
    say('the national list is imported');
  }
  await ask.change({ ...why, action: 'create', document: run.document });
  await ask.importList(`${campaign.name}.csv`, run.list, { kind: 'members', campaign: campaign.name });
  for (const line of listLines(await ask.report(campaign.name))) say(line);
  staffForCampaign(centre, run.customers, run.pace);
  const started = await ask.change({ ...why, action: 'start' });
  for (const { why: warning } of started.warnings) say(warning);

  const refusedAt = new Map<string, number>();
  const unsubscribe = centre.center.subscribe((event) => {
    if (event.type !== 'disconnected') return;
    const number = centre.center.contact(event.contactId)?.state.customerEndpoint?.address;
    const talked = centre.center.contact(event.contactId)?.agent !== undefined;
    if (number !== undefined && talked && run.customers.moodAt(number) === 'refuses')
      refusedAt.set(number, Math.min(refusedAt.get(number) ?? Number.POSITIVE_INFINITY, event.at));
  });

  let report = await ask.report(campaign.name);
  let told = report.tally.attempts;
  let saidAt = performance.now();
  const tell = (line: string): void => {
    say(line);
    saidAt = performance.now();
  };
  let placed = 0;
  const stopCounting = centre.center.subscribe(({ type }) => {
    if (type === 'customer-dialled') placed += 1;
  });
  for (let passed = 1; passed <= run.mostHours * 60; passed += 1) {
    await clock.advance(minute);
    const isQuiet = performance.now() - saidAt > quietMilliseconds;
    if (passed % lookMinutes !== 0) {
      if (isQuiet) tell(`${timeIn(centre)}  ${placed} calls so far`);
      continue;
    }
    // It reads every record of its talks: looking more often would cost more than the calls.
    report = await ask.report(campaign.name);
    if (over.has(report.standing.state)) break;
    if (report.tally.attempts !== told || isQuiet) tell(progressLine(centre, report));
    told = report.tally.attempts;
  }
  stopCounting();
  // What is told late is still told: records, and the last run of the tally.
  await clock.advance(15 * minute);
  unsubscribe();
  report = await ask.report(campaign.name);
  const calls = placedCalls(
    centre.center.events,
    (contactId) => centre.center.contact(contactId)?.state.attributes['attemptId'],
  );
  return {
    report,
    text: reportText(report, 'en'),
    checks: checkJournal({
      calls,
      campaign,
      listed: run.listed,
      onNationalList: new Set((run.nationalList ?? '').split('\n').filter((line) => line.startsWith('+'))),
      refusedAt,
      attempts: report.tally.attempts,
    }),
    hours: (clock.nowMilliseconds() - begun) / 3_600_000,
  };
};

const listLines = ({ lists }: CampaignReport): readonly string[] =>
  lists.map(
    ({ rows, members, duplicates, bad, skipped }) =>
      `the list is imported: ${rows} rows, ${members} members, ${duplicates} duplicates, ${bad} bad rows; ${skipped} members will be skipped`,
  );

const timeIn = ({ clock, definition }: LocalCentre): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: definition.hours[0]?.timeZone ?? 'UTC',
  }).format(clock.now());

const progressLine = (centre: LocalCentre, { tally, reached, endedWell }: CampaignReport): string =>
  `${timeIn(centre)}  ${tally.attempts} attempts, ${reached} reached, ${endedWell} ended well, ${tally.membersOver} of ${tally.members} members over`;
