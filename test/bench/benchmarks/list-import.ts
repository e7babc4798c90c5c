import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../../lib/constructs/bundle.ts';
import { type Benchmark, type Measurement, samples } from '../measurement.ts';
import type { Imported } from '../support/import-process.ts';

const million = 1_000_000;
/** 20,000 rows a second of one core. */
const mostSeconds = million / 20_000;
const mostKilobytes = 200_000;
const runs = 3;
/**
 * Mebibytes of one half of the young generation, as Node documents its default. Left alone, V8 takes more on a machine with much memory, and what is
 * measured would be the machine.
 */
const semiSpace = 16;

/** A million rows as people export them, in a process of its own that is bundled like the function. */
export const listImport: Benchmark = {
  describe: 'importing a dirty list of a million rows: split, read, check, key and count',
  byDefault: false,
  run: async () => {
    const { importer = '' } = await bundleFunctions(
      { importer: 'test/bench/support/import-process.ts' },
      'dist/bench',
    );
    const importRows = async (rows: number): Promise<Imported> => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        `--max-semi-space-size=${semiSpace}`,
        join(importer, 'index.mjs'),
        String(rows),
      ]);
      return JSON.parse(stdout) as Imported;
    };
    const growth: Imported[] = [];
    for (const rows of [1000, 10_000, 100_000]) growth.push(await importRows(rows));
    const all: Imported[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await importRows(million));
    return [
      {
        what: 'a million rows, processor time of one core',
        unit: 's',
        measured: samples(all.map(secondsOf)),
        budget: mostSeconds,
        notes: [...growth, ...all].map(shown),
      },
      {
        what: 'a million rows, most memory at any time',
        unit: 'KB',
        measured: samples(all.map(({ maximumRssKilobytes }) => maximumRssKilobytes)),
        budget: mostKilobytes,
      },
    ] satisfies readonly Measurement[];
  },
};

const secondsOf = ({ splitCpuSeconds, partsCpuSeconds }: Imported): number =>
  splitCpuSeconds + partsCpuSeconds;

const shown = (run: Imported): string =>
  `${String(run.rows).padStart(7)} rows (${run.megabytes} MB, ${run.parts} parts): ${Math.round(run.rows / secondsOf(run))} a second, split ${run.splitCpuSeconds.toFixed(2)} s, parts ${run.partsCpuSeconds.toFixed(2)} s, ${Math.round(run.maximumRssKilobytes / 1000)} MB; ${run.members} members, ${run.duplicates} duplicates, ${run.bad} bad`;
