import { describe, expect, it } from 'vitest';
import { campaignReport } from '../../../domain/campaign/report.ts';
import { ledgerCsv, reportCsv } from '../../../domain/campaign/report-csv.ts';
import { reportText } from '../../../domain/campaign/report-lines.ts';
import { noSums } from '../../../domain/campaign/sums.ts';
import type { Counted, ScriptRecord } from '../../../domain/script/record.ts';
import { aCampaign, aList, aStandingCampaign } from './campaigns.ts';

const at = new Date('2026-11-24T09:00:00Z');
let number = 0;
const record = (conversationId: string, what: Counted, minutes = 0): ScriptRecord => {
  number += 1;
  return {
    script: { id: 'survey', version: '1' },
    campaign: 'satisfaction',
    conversationId,
    contactId: conversationId,
    at: new Date(at.getTime() + minutes * 60_000),
    number,
    step: 'score',
    what,
  };
};
const reportOf = (records: readonly ScriptRecord[]) =>
  campaignReport({
    standing: aStandingCampaign('running', {
      campaign: aCampaign({
        quotas: { private: 10 },
        title: { fr: '=Enquête', nl: 'x', de: 'x', en: '=Survey' },
      }),
    }),
    changes: [
      { campaign: 'satisfaction', revision: 1, what: 'created', at, by: 'ann', why: '=HYPERLINK("x")' },
    ],
    sums: {
      ...noSums,
      attempts: 14,
      outcomes: { answered: 6, refused: 1, 'callback-asked': 1, abandoned: 2, busy: 3, unknown: 1 },
      membersOver: 8,
      gateRefusals: { 'gate.window': 4 },
      completedBySegment: { private: 3 },
      talkSeconds: 3_725,
    },
    lists: [aList({ members: 20, problems: { 'number-invalid': 2 } }), aList({ id: 'b', members: 5 })],
    records,
  });

describe('the report of a campaign', () => {
  it('has conversion of those reached, and abandoned calls of those that a person answered', () => {
    const report = reportOf([
      record('a', { kind: 'end', disposition: 'survey-completed' }),
      record('b', { kind: 'end', disposition: 'not-recorded' }),
      record('b', { kind: 'end', disposition: 'survey-completed' }, 10),
      record('c', { kind: 'end', disposition: 'no-sale' }),
    ]);

    expect(report).toMatchObject({
      reached: 8,
      answeredByPerson: 10,
      abandonedPercent: 20,
      endedWell: 2,
      conversionPercent: 25,
      unknown: 1,
      membersOpen: 17,
      dispositions: { 'survey-completed': 2, 'no-sale': 1 },
    });
    expect(report.tally).toMatchObject({ members: 25, skippedRows: { 'number-invalid': 2 } });
  });

  it('adds up answers by question and option, each conversation once, as it answered last', () => {
    const again = record('a', { kind: 'answers', values: { score: 9, solved: 'yes' } }, 5);
    const report = reportOf([
      record('a', { kind: 'answers', values: { score: 2 } }),
      again,
      again,
      record('b', { kind: 'answers', values: { score: 6, solved: 'no' } }),
    ]);

    expect(report.questions).toEqual([
      {
        question: 'score',
        answered: 2,
        options: [
          { option: '6', times: 1 },
          { option: '9', times: 1 },
        ],
        mean: 7.5,
      },
      {
        question: 'solved',
        answered: 2,
        options: [
          { option: 'no', times: 1 },
          { option: 'yes', times: 1 },
        ],
        mean: undefined,
      },
    ]);
  });

  it('counts objections and how many were overcome', () => {
    const raised = (overcome: boolean) =>
      record('a', { kind: 'objection', objection: 'no-time', given: 'short', overcome });

    expect(reportOf([raised(true), raised(false), raised(true)]).objections).toEqual([
      { objection: 'no-time', raised: 3, overcome: 2 },
    ]);
  });

  it('is read in English and in French', () => {
    const report = reportOf([record('a', { kind: 'end', disposition: 'survey-completed' })]);

    const english = reportText(report, 'en');
    expect(english).toMatch(/^Campaign +=Survey \(telesales\)$/m);
    expect(english).toMatch(/^Conversion +12.5 % of those reached$/m);
    expect(english).toMatch(/^ {2}private +3 \/ 10$/m);
    expect(english).toMatch(/^ {2}talk +1 h 02 min$/m);
    const french = reportText(report, 'fr');
    expect(french).toMatch(/^Conversion +12,5 % des personnes jointes$/m);
    expect(french).toMatch(/^ {2}demande à être rappelé +1$/m);
    expect(french).toMatch(/^ {2}Enquête complète +1$/m);
  });

  it('is exported without a cell that a spreadsheet takes for a formula', () => {
    const cells = reportCsv(reportOf([]), 'en');

    expect(cells).not.toMatch(/(^|,)"?[=+@-]/m);
    expect(cells).toContain("'=Survey");
    expect(cells.startsWith('\ufeffpart,what,how much\r\n')).toBe(true);
  });
});

describe('the ledger of a campaign', () => {
  it('says of every call and every refusal why', () => {
    const entry = { campaign: 'telesales', key: 'k', attemptId: 'telesales.k.1', at };

    expect(
      ledgerCsv([
        {
          ...entry,
          kind: 'allowed',
          contactId: 'c',
          verdict: { allowed: true, because: [{ code: 'gate.window', facts: { zone: 'Europe/Brussels' } }] },
        },
        {
          ...entry,
          kind: 'refused',
          verdict: {
            allowed: false,
            reasons: [{ code: 'gate.listed', facts: { version: '2026-11' } }],
            notBefore: undefined,
          },
        },
        { ...entry, kind: 'outcome', outcome: 'answered', from: 'record' },
        { ...entry, kind: 'over', end: { why: 'attempt', outcome: 'answered', disposition: 'sale' } },
      ])
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.replace('2026-11-24T09:00:00.000Z,k,telesales.k.1,', '')),
    ).toEqual([
      'allowed,gate.window zone=Europe/Brussels',
      'refused,gate.listed version=2026-11',
      'outcome answered (record),',
      'over: attempt,"answered, sale"',
    ]);
  });
});
