import type { Benchmark } from '../measurement.ts';
import { bundle } from './bundle.ts';
import { npmTest } from './npm-test.ts';
import { startUp } from './start-up.ts';

/** Every benchmark by the name on the command line. */
export const benchmarks = {
  'start-up': startUp,
  bundle,
  'npm-test': npmTest,
} satisfies Readonly<Record<string, Benchmark>>;
