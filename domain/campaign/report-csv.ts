import { harmlessCell } from '../calling-list/report.ts';
import type { LedgerEntry, Reason } from '../dialling/model.ts';
import type { CampaignReport } from './report.ts';
import { reportLines } from './report-lines.ts';
import type { ReportLanguage } from './report-words.ts';

/** With a mark, so that spreadsheets read the rest as what it is; no cell of it is taken for a formula. */
const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(harmlessCell).join(',')}\r\n`).join('')}`;

export const reportCsv = (report: CampaignReport, language: ReportLanguage): string =>
  csv([
    language === 'fr' ? ['partie', 'quoi', 'combien'] : ['part', 'what', 'how much'],
    ...reportLines(report, language).map(({ part, what, value }) => [part, what, value]),
  ]);

/** Why each call was placed and each was not. No number, no name: the key is a keyed hash. */
export const ledgerCsv = (entries: readonly LedgerEntry[]): string =>
  csv([
    ['at', 'key', 'attempt', 'what', 'why'],
    ...entries.map((entry) => [
      entry.at.toISOString(),
      entry.key,
      entry.attemptId,
      whatOf(entry),
      whyOf(entry),
    ]),
  ]);

const whatOf = (entry: LedgerEntry): string => {
  switch (entry.kind) {
    case 'outcome':
      return `outcome ${entry.outcome} (${entry.from})`;
    case 'over':
      return `over: ${entry.end.why}`;
    case 'talk':
      return `talk ${entry.disposition ?? 'without disposition'}`;
    default:
      return entry.kind;
  }
};

const whyOf = (entry: LedgerEntry): string => {
  switch (entry.kind) {
    case 'allowed':
      return reasons(entry.verdict.because);
    case 'refused':
      return `${reasons(entry.verdict.reasons)}${entry.verdict.notBefore === undefined ? '' : `; not before ${entry.verdict.notBefore.toISOString()}`}`;
    case 'outcome':
      return entry.reason ?? '';
    case 'over':
      return entry.end.why === 'forbidden'
        ? entry.end.reasons.join('; ')
        : entry.end.why === 'attempt'
          ? `${entry.end.outcome}${entry.end.disposition === undefined ? '' : `, ${entry.end.disposition}`}`
          : '';
    case 'talk':
      return `${entry.talkSeconds} s talk, ${entry.holdSeconds} s hold, ${entry.afterContactWorkSeconds} s after-contact work`;
    case 'escaped':
      return 'an agent rang outside the gate';
  }
};

const reasons = (all: readonly Reason[]): string =>
  all
    .map(({ code, facts }) =>
      [code, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' '),
    )
    .join('; ');
