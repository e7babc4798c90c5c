import { parseArgs } from 'node:util';
import { plantedBugs } from './planted/index.ts';
import { simulate } from './simulate.ts';
import { totals } from './totals.ts';

/**
 * `npm run test:chaos -- [--runs N] [--seed S] [--keep-going] [--planted NAME]`: one seed, one run. A seed that fails is printed with the story
 * of its run, and comes again the same with `--seed`.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'keep-going': { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    planted: { type: 'string' },
  },
});
const first = Number(values.seed);
const runs = Number(values.runs ?? (process.argv.some((word) => word.startsWith('--seed')) ? 1 : 2000));
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(runs) || runs < 1) {
  console.error('--runs and --seed are whole numbers');
  process.exit(2);
}
const bug = values.planted === undefined ? undefined : plantedBugs[values.planted];
if (values.planted !== undefined && bug === undefined) {
  console.error(
    `There is no planted bug "${values.planted}". There are: ${Object.keys(plantedBugs).join(', ')}.`,
  );
  process.exit(2);
}

// Thousands of faults are thrown; nobody reads where.
Error.stackTraceLimit = 0;
const sum = totals();
const failures: Record<string, number[]> = {};
const began = performance.now();
for (let seed = first; seed < first + runs; seed += 1) {
  const run = await simulate(seed, { bug });
  sum.add(run);
  const [violation] = run.violations;
  if (violation === undefined) continue;
  for (const rule of new Set(run.violations.map((one) => one.rule)))
    failures[rule] = [...(failures[rule] ?? []), seed];
  if (values['keep-going']) continue;
  Error.stackTraceLimit = 10;
  const again = await simulate(seed, { bug, tells: true });
  if (!values.quiet) console.log(again.story.join('\n'));
  console.log(again.violations.map(({ rule, words }) => `✗ ${rule}: ${words}`).join('\n'));
  console.log(
    `\nseed ${seed} fails; once more: npm run test:chaos -- --seed ${seed}${values.planted ? ` --planted ${values.planted}` : ''}`,
  );
  break;
}
console.log(sum.print((performance.now() - began) / 1000));
for (const [rule, seeds] of Object.entries(failures)) {
  console.log(`✗ ${rule}: ${seeds.length} seeds, the first: ${seeds.slice(0, 8).join(', ')}`);
}
process.exit(Object.keys(failures).length === 0 ? 0 : 1);
