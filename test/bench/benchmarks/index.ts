import type { Benchmark } from '../measurement.ts';
import { bundle } from './bundle.ts';
import { dialDecisions } from './dial-decisions.ts';
import { firstRing } from './first-ring.ts';
import { journeyBooted } from './journey-booted.ts';
import { journeyInMemory } from './journey-in-memory.ts';
import { listImport } from './list-import.ts';
import { npmTest } from './npm-test.ts';
import { outboundCost } from './outbound-cost.ts';
import { startUp } from './start-up.ts';

/** Every benchmark by the name on the command line. */
export const benchmarks = {
  'start-up': startUp,
  bundle,
  'journey-in-memory': journeyInMemory,
  'journey-booted': journeyBooted,
  'first-ring': firstRing,
  'dial-decisions': dialDecisions,
  'list-import': listImport,
  'outbound-cost': outboundCost,
  'npm-test': npmTest,
} satisfies Readonly<Record<string, Benchmark>>;
