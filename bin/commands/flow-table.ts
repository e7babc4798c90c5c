import { dirname } from 'node:path';
import type { CheckedFile } from './flows.ts';

/** A Markdown table: for each folder its files, how many are flows, and the findings by rule. No path of this machine is in it. */
export const flowTable = (files: readonly CheckedFile[]): string => {
  const folders = [...new Set(files.map(({ file }) => dirname(file)))].sort();
  const rows = folders.map((folder) =>
    row(
      folder,
      files.filter(({ file }) => dirname(file) === folder),
    ),
  );
  return [
    '| folder | files | loaded | legacy | errors by rule | warnings by rule |',
    '|---|--:|--:|--:|---|---|',
    ...rows,
    row('**all**', files),
  ].join('\n');
};

const row = (name: string, files: readonly CheckedFile[]): string => {
  const having = (outcome: CheckedFile['outcome']) => files.filter((file) => file.outcome === outcome);
  const loaded = having('loaded').flatMap(({ findings }) => findings);
  const refused = having('unreadable').flatMap(({ findings }) => findings);
  const byRule = (severity: 'error' | 'warning') => {
    const counts = new Map<string, number>();
    for (const { rule } of [...loaded, ...refused].filter((finding) => finding.severity === severity))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ') || '–';
  };
  return `| ${[
    name.replace('--', '/'),
    files.length,
    having('loaded').length,
    having('legacy').length,
    byRule('error'),
    byRule('warning'),
  ].join(' | ')} |`;
};
