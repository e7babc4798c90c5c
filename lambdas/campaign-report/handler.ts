import { type ReportPorts, readReport } from '../../domain/campaign/read-report.ts';
import { refusalWords } from '../../domain/campaign/refusal-words.ts';
import { ledgerCsv, reportCsv } from '../../domain/campaign/report-csv.ts';
import { reportText } from '../../domain/campaign/report-lines.ts';
import { directHandler } from '../shared/direct-handler.ts';
import type { Frame } from '../shared/log.ts';
import { campaignReportRequest } from './contract.ts';

/** A function answers 6 MB at most; a line is some 400 bytes. */
const mostLines = 10_000;

/** What a campaign has come to. */
export const createHandler = (ports: ReportPorts, frame?: Frame) => {
  const read = readReport(ports);
  return directHandler(
    campaignReportRequest,
    async ({ campaign, language, format, day }) => {
      if (format === 'ledger') {
        if (day === undefined)
          return {
            outcome: 'day-missing',
            why: 'the ledger is read by the day: name one (UTC), like 2026-11-24',
          };
        const entries = await ports.ledger(campaign, day);
        return {
          outcome: 'ledger',
          lines: entries.length,
          left: Math.max(0, entries.length - mostLines),
          csv: ledgerCsv(entries.slice(0, mostLines)),
        };
      }
      const report = await read(campaign);
      if (!report.ok) return { outcome: report.error.code, why: refusalWords(report.error) };
      switch (format) {
        case 'json':
          return { outcome: 'report', report: report.value };
        case 'text':
          return { outcome: 'report', text: reportText(report.value, language) };
        case 'csv':
          return { outcome: 'report', csv: reportCsv(report.value, language) };
      }
    },
    frame,
  );
};
