import { statSync } from 'node:fs';
import { join } from 'node:path';
import { lambdas } from '../../../lambdas/registry.ts';
import type { Contract } from '../../../lambdas/shared/contract.ts';
import { bundleFunctions } from '../../../lib/constructs/bundle.ts';
import { type Benchmark, samples } from '../measurement.ts';

const calledByFlows = Object.entries(lambdas).flatMap(([name, { trigger }]) =>
  trigger.kind === 'flow' ? [{ name, contract: trigger.contract as Contract }] : [],
);
/** The functions that a caller waits for. One that answers a view serves the agent's guide, which runs beside the call. */
const onCallPath = calledByFlows
  .filter(({ contract }) => contract.answersJson !== true)
  .map(({ name }) => name);

/** What callers wait for is small: read from disk and compiled at every cold start. */
export const bundle: Benchmark = {
  describe: 'the bundles of the functions that flows call, SDK included',
  byDefault: true,
  run: async () => {
    const folders = await bundleFunctions(
      Object.fromEntries(calledByFlows.map(({ name }) => [name, `lambdas/${name}/main.ts`])),
      'dist/bench/functions',
    );
    const sizes = Object.entries(folders)
      .map(([name, folder]) => ({ name, kilobytes: statSync(join(folder, 'index.mjs')).size / 1000 }))
      .toSorted((one, other) => other.kilobytes - one.kilobytes);
    const waitedFor = sizes.filter(({ name }) => onCallPath.includes(name));
    const [largest] = waitedFor;
    return [
      {
        what: `largest bundle on the call path (${largest?.name})`,
        unit: 'KB',
        measured: samples(waitedFor.slice(0, 1).map(({ kilobytes }) => kilobytes)),
        budget: 260,
        notes: sizes.map(
          ({ name, kilobytes }) =>
            `${kilobytes.toFixed(0).padStart(4)} KB  ${name}${onCallPath.includes(name) ? '' : ' (beside the call)'}`,
        ),
      },
    ];
  },
};
