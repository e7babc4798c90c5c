import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks/index.ts';
import { type Benchmark, isWithinBudget, type Measurement } from './measurement.ts';
import { asJson, table } from './table.ts';

/** `npm run bench -- [name…] [--json]`: measures, prints, and ends with 1 when something is over its budget. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

const known: Readonly<Record<string, Benchmark>> = benchmarks;
const unknown = positionals.filter((name) => known[name] === undefined);
const list = Object.entries(known)
  .map(
    ([name, { describe, byDefault }]) =>
      `  ${name.padEnd(18)} ${describe}${byDefault ? '' : ' (only when named)'}`,
  )
  .join('\n');

if (values.help || unknown.length > 0) {
  const wrong = unknown.length > 0 ? `There is no benchmark ${unknown.join(', ')}. ` : '';
  console.error(`${wrong}There are:\n${list}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const chosen = Object.entries(known).filter(([name, { byDefault }]) =>
  positionals.length > 0 ? positionals.includes(name) : byDefault,
);
const measurements: Measurement[] = [];
for (const [name, { run }] of chosen) {
  console.error(`measuring ${name} …`);
  measurements.push(...(await run()));
}
console.log(values.json ? asJson(measurements) : table(measurements));
process.exit(measurements.every(isWithinBudget) ? 0 : 1);
