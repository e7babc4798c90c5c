import { type DispositionCode, dispositions } from '../script/dispositions.ts';
import { type CampaignReport, outcomesOf } from './report.ts';
import { outcomeWords, type ReportLanguage, reportWords, stateWords } from './report-words.ts';

/** One figure of a report: in which part of it, what, how much. Figures that are sums over time come in seconds. */
export interface ReportLine {
  readonly part: string;
  readonly what: string;
  readonly value: string;
}

/** A report, line by line, as the text and the CSV file show it. */
export const reportLines = (report: CampaignReport, language: ReportLanguage): readonly ReportLine[] => {
  const words = reportWords[language];
  const { standing, tally } = report;
  const number = (value: number) => value.toLocaleString(language === 'fr' ? 'fr-BE' : 'en-GB');
  const percent = (value: number | undefined) =>
    value === undefined
      ? '–'
      : `${value.toLocaleString(language === 'fr' ? 'fr-BE' : 'en-GB', { maximumFractionDigits: 1 })} %`;
  const duration = (seconds: number) =>
    `${Math.floor(seconds / 3600)} h ${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')} min`;
  const ranked = (
    part: string,
    counts: Readonly<Partial<Record<string, number>>>,
    named = (code: string) => code,
  ) =>
    Object.entries(counts)
      .toSorted(([one, a], [other, b]) => (b ?? 0) - (a ?? 0) || (one < other ? -1 : 1))
      .map(([code, times]): ReportLine => ({ part, what: named(code), value: number(times ?? 0) }));
  const line = (what: string, value: string): ReportLine => ({ part: '', what, value });
  const { quotas } = standing.campaign;
  return [
    line(words.campaign, `${standing.campaign.title[language]} (${standing.campaign.name})`),
    line(
      stateWords[language][standing.state],
      `${words.since} ${standing.changedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    ),
    line(
      words.members,
      `${number(tally.members)} (${number(tally.membersOver)} ${words.over}, ${number(report.membersOpen)} ${words.open})`,
    ),
    line(words.attempts, number(tally.attempts)),
    line(words.reached, number(report.reached)),
    line(words.good, number(report.endedWell)),
    line(words.conversion, `${percent(report.conversionPercent)} ${words.conversionNote}`),
    line(words.abandoned, `${percent(report.abandonedPercent)} ${words.abandonedNote}`),
    line(words.unknown, number(report.unknown)),
    ...outcomesOf(report).map(
      ([outcome, times]): ReportLine => ({
        part: words.outcomes,
        what: outcomeWords[language][outcome],
        value: number(times),
      }),
    ),
    ...ranked(words.dispositions, report.dispositions, (code) => dispositionIn(code, language)),
    ...ranked(words.refusals, tally.gateRefusals),
    ...ranked(words.ends, tally.ends),
    ...ranked(words.rows, tally.skippedRows),
    ...Object.entries(quotas).map(
      ([segment, wanted]): ReportLine => ({
        part: words.quotas,
        what: segment,
        value: `${number(tally.completedBySegment[segment] ?? 0)} / ${number(wanted)}`,
      }),
    ),
    ...report.questions.flatMap(({ question, answered, options, mean }) => [
      {
        part: words.questions,
        what: question,
        value: `${number(answered)} ${words.answers}${mean === undefined ? '' : `, ${words.mean} ${mean.toFixed(2)}`}`,
      },
      ...options.map(({ option, times }) => ({
        part: words.questions,
        what: `${question} = ${option}`,
        value: `${number(times)} (${percent((100 * times) / answered)})`,
      })),
    ]),
    ...report.offers.map(({ offer, made, accepted }) => ({
      part: words.offers,
      what: offer,
      value: `${number(made)} ${words.made}, ${number(accepted)} ${words.accepted}`,
    })),
    ...report.objections.map(({ objection, raised, overcome }) => ({
      part: words.objections,
      what: objection,
      value: `${number(raised)} ${words.raised}, ${number(overcome)} ${words.overcome}`,
    })),
    { part: words.time, what: words.talk, value: duration(report.agentSeconds.talk) },
    { part: words.time, what: words.hold, value: duration(report.agentSeconds.hold) },
    { part: words.time, what: words.work, value: duration(report.agentSeconds.afterContactWork) },
    ...report.changes.map(({ what, at, by, why }) => ({
      part: words.changes,
      what: `${at.toISOString().slice(0, 16).replace('T', ' ')} ${what}`,
      value: `${words.by} ${by}: ${why}`,
    })),
  ];
};

const dispositionIn = (code: string, language: ReportLanguage): string =>
  Object.hasOwn(dispositions, code) ? dispositions[code as DispositionCode].label[language] : code;

/** As text for a terminal: the figures under the title of their part. */
export const reportText = (report: CampaignReport, language: ReportLanguage): string => {
  const lines = reportLines(report, language);
  const width = Math.min(48, Math.max(...lines.map(({ what }) => what.length)));
  let part = '';
  return lines
    .flatMap((line) => {
      const head = line.part === part ? [] : ['', line.part];
      part = line.part;
      return [...head, `${line.part === '' ? '' : '  '}${line.what.padEnd(width)}  ${line.value}`];
    })
    .join('\n');
};
