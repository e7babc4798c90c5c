import { summarizeList } from '../../../domain/calling-list/finish-list.ts';
import { importPart } from '../../../domain/calling-list/import-part.ts';
import { inMemoryLists, inMemoryParts } from '../../../domain/calling-list/in-memory-lists.ts';
import { splitList } from '../../../domain/calling-list/split-list.ts';
import { keyedHash } from '../../../lambdas/adapters/number-keys.ts';
import { campaign, now } from '../../domain/calling-list/spring.ts';
import { dirtyList } from './dirty-million.ts';

/**
 * `node import-process.ts <rows>`: a process of its own imports a dirty list, split and parts after one another, with the ports in memory; members are
 * counted, not kept, as a table would keep them. It answers on standard output.
 */
export interface Imported {
  readonly rows: number;
  readonly members: number;
  readonly duplicates: number;
  readonly bad: number;
  readonly parts: number;
  readonly megabytes: number;
  readonly splitCpuSeconds: number;
  readonly partsCpuSeconds: number;
  readonly wallSeconds: number;
  readonly maximumRssKilobytes: number;
}

const rows = Number(process.argv[2]);
const generated = process.cpuUsage();
const files = dirtyList(rows);
const making = process.cpuUsage(generated);
const queue = inMemoryParts();
const book = inMemoryLists();
const clock = { now: () => now };
const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

const begin = performance.now();
const beforeSplit = process.cpuUsage();
const split = await splitList({
  files,
  book,
  queue,
  campaigns: { find: async () => campaign() },
  ids: { idOf: () => 'a'.repeat(20) },
  clock,
  timeZone: 'Europe/Brussels',
})({ kind: 'members', campaign: 'spring', key: 'million.csv' });
if (!split.ok) throw new Error(split.error.code);
const splitCpuSeconds = cpuSeconds(beforeSplit);

const beforeParts = process.cpuUsage();
const run = importPart({
  files,
  book,
  keys: { keyOf: async (number) => keyedHash('a secret of the benchmark', number) },
  rows: { write: async (_, keyed) => keyed.map(() => undefined) },
  foresight: { reasons: async (_, keyed) => keyed.map(() => []) },
  clock,
});
for (const part of queue.parts) await run(part);
const summary = await summarizeList({ book })(split.value.list.id);
if (summary?.list.state !== 'complete' || summary.rows !== summary.members + summary.duplicates + summary.bad)
  throw new Error('the list was not imported to its end');

const answer: Imported & { readonly generatorCpuSeconds: number } = {
  rows: summary.rows,
  members: summary.members,
  duplicates: summary.duplicates,
  bad: summary.bad,
  parts: split.value.parts,
  megabytes: Math.round(files.bytes / 1e5) / 10,
  splitCpuSeconds,
  partsCpuSeconds: cpuSeconds(beforeParts),
  wallSeconds: (performance.now() - begin) / 1000,
  maximumRssKilobytes: Math.round((process.resourceUsage().maxRSS * 1024) / 1000),
  // What making the rows took once; it is made three times in all, once before the clock runs.
  generatorCpuSeconds: (making.user + making.system) / 1e6,
};
console.log(JSON.stringify(answer));
