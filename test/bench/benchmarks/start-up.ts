import { type Benchmark, type Measurement, median, samples } from '../measurement.ts';
import { measuredBundles } from '../support/bundles.ts';
import { type ColdStart, coldStart } from '../support/cold-start.ts';
import { openDatabase } from '../support/database.ts';

const rounds = 25;
const furtherCalls = 200;
const name = 'look-up-caller';
const names = ['candidate', 'plain', 'tuned'] as const;

/**
 * The first function of every call, from its start to its first answer: fresh processes, no compile cache, a real database in another process.
 * The three take turns, each round in another order, so that whatever else the machine does meets all of them.
 */
export const startUp: Benchmark = {
  describe: `${name}: start-up and first answer, and warm calls, over bare handlers`,
  byDefault: true,
  run: async () => {
    const bundles = await measuredBundles(name);
    const database = await openDatabase();
    const starts: Readonly<Record<(typeof names)[number], ColdStart[]>> = {
      candidate: [],
      plain: [],
      tuned: [],
    };
    try {
      for (const one of names) await coldStart(bundles[one], database, furtherCalls);
      for (let round = 0; round < rounds; round += 1)
        for (const one of turn(names, round))
          starts[one].push(await coldStart(bundles[one], database, furtherCalls));
    } finally {
      await database.stop();
    }
    return [
      {
        what: `${name}: start-up and first answer, over a plain handler`,
        unit: 'ms',
        measured: cold(starts.candidate),
        floor: { what: 'plain', measured: cold(starts.plain) },
        budget: 0.95,
        notes: names.map((one) => `${one.padEnd(10)} ${partsOf(starts[one])}`),
      },
      {
        what: `${name}: start-up and first answer, over a tuned handler`,
        unit: 'ms',
        measured: cold(starts.candidate),
        floor: { what: 'tuned', measured: cold(starts.tuned) },
        budget: 1.15,
      },
      {
        what: `${name}: warm, over a tuned handler`,
        unit: 'ms',
        measured: warm(starts.candidate),
        floor: { what: 'tuned', measured: warm(starts.tuned) },
        budget: 1.1,
        notes: [`each sample is the median of ${furtherCalls} further calls in one process`],
      },
    ] satisfies readonly Measurement[];
  },
};

/** The same names, beginning with another one each time. */
const turn = <Name>(all: readonly Name[], round: number): readonly Name[] => {
  const from = round % all.length;
  return [...all.slice(from), ...all.slice(0, from)];
};

const cold = (starts: readonly ColdStart[]) =>
  samples(starts.map(({ importMilliseconds, firstMilliseconds }) => importMilliseconds + firstMilliseconds));
const warm = (starts: readonly ColdStart[]) =>
  samples(starts.map(({ warmMilliseconds }) => warmMilliseconds));

const partsOf = (starts: readonly ColdStart[]): string => {
  const part = (key: keyof ColdStart) => median(samples(starts.map((start) => start[key])));
  return `import ${part('importMilliseconds').toFixed(1)} ms, first ${part('firstMilliseconds').toFixed(1)} ms, warm ${part('warmMilliseconds').toFixed(3)} ms`;
};
