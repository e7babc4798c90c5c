import type { PartCount } from './model.ts';
import type { RowProblem } from './problems.ts';

const duplicates: ReadonlySet<string> = new Set(['repeated-in-list', 'already-in-campaign']);

/** Counts the rows of one part while they are read. */
export interface PartSums {
  /** Rows that stand, with what would refuse each. */
  stand(rows: number, reasons: readonly (readonly string[])[]): void;
  /** What is to be looked at in a row that stands. */
  doubt(problems: readonly RowProblem[]): void;
  /** A row that does not stand. */
  fall(problems: readonly RowProblem[]): void;
  count(reportBytes: number): PartCount;
}

export const partSums = (part: number): PartSums => {
  let [members, duplicate, bad, skipped] = [0, 0, 0, 0];
  const problems: Record<string, number> = {};
  const skips: Record<string, number> = {};
  const add = (sums: Record<string, number>, codes: Iterable<string>): void => {
    for (const code of new Set(codes)) sums[code] = (sums[code] ?? 0) + 1;
  };
  return {
    stand: (rows, reasons) => {
      members += rows;
      for (const codes of reasons) {
        if (codes.length === 0) continue;
        skipped += 1;
        add(skips, codes);
      }
    },
    doubt: (found) =>
      add(
        problems,
        found.map(({ code }) => code),
      ),
    fall: (found) => {
      if (found.some(({ code }) => duplicates.has(code))) duplicate += 1;
      else bad += 1;
      add(
        problems,
        found.map(({ code }) => code),
      );
    },
    count: (reportBytes) => ({
      part,
      rows: members + duplicate + bad,
      members,
      duplicates: duplicate,
      bad,
      problems,
      skips,
      skipped,
      reportBytes,
    }),
  };
};

/** What parts came to, together. */
export const sumOf = (counts: readonly PartCount[]): Omit<PartCount, 'part' | 'reportBytes'> => {
  const total = (of: (count: PartCount) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  const merged = (of: (count: PartCount) => Readonly<Record<string, number>>) => {
    const sums: Record<string, number> = {};
    for (const count of counts)
      for (const [code, rows] of Object.entries(of(count))) sums[code] = (sums[code] ?? 0) + rows;
    return Object.fromEntries(Object.entries(sums).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  };
  return {
    rows: total(({ rows }) => rows),
    members: total(({ members }) => members),
    duplicates: total((count) => count.duplicates),
    bad: total(({ bad }) => bad),
    problems: merged(({ problems }) => problems),
    skips: merged(({ skips }) => skips),
    skipped: total(({ skipped }) => skipped),
  };
};
