import { statSync } from 'node:fs';
import { join } from 'node:path';
import { lambdas } from '../../../lambdas/registry.ts';
import { bundleFunctions } from '../../../lib/constructs/bundle.ts';
import { type Benchmark, samples } from '../measurement.ts';

/** The functions that a caller waits for. */
const onCallPath = Object.entries(lambdas)
  .filter(([, { trigger }]) => trigger.kind === 'flow')
  .map(([name]) => name);

/** What callers wait for is small: read from disk and compiled at every cold start. */
export const bundle: Benchmark = {
  describe: 'the bundles of the functions that flows call, SDK included',
  byDefault: true,
  run: async () => {
    const folders = await bundleFunctions(
      Object.fromEntries(onCallPath.map((name) => [name, `lambdas/${name}/main.ts`])),
      'dist/bench/functions',
    );
    const sizes = Object.entries(folders)
      .map(([name, folder]) => ({ name, kilobytes: statSync(join(folder, 'index.mjs')).size / 1000 }))
      .toSorted((one, other) => other.kilobytes - one.kilobytes);
    const [largest] = sizes;
    return [
      {
        what: `largest bundle on the call path (${largest?.name})`,
        unit: 'KB',
        measured: samples(sizes.slice(0, 1).map(({ kilobytes }) => kilobytes)),
        budget: 260,
        notes: sizes.map(({ name, kilobytes }) => `${kilobytes.toFixed(0).padStart(4)} KB  ${name}`),
      },
    ];
  },
};
