import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunctions } from '../../lib/constructs/bundle.ts';

export interface Bundle {
  readonly kilobytes: number;
  /** The files of packages and of ours that are in it. */
  readonly sources: readonly string[];
}

/** Functions bundled as the stacks bundle them, by name. */
export const bundlesOf = async (
  lambdas: readonly string[],
  into: string,
): Promise<Readonly<Record<string, Bundle>>> => {
  const folders = await bundleFunctions(
    Object.fromEntries(lambdas.map((name) => [name, `lambdas/${name}/main.ts`])),
    into,
  );
  return Object.fromEntries(
    Object.entries(folders).map(([name, folder]) => {
      const map = JSON.parse(readFileSync(join(folder, 'index.mjs.map'), 'utf8')) as {
        readonly sources: readonly string[];
      };
      const kilobytes = readFileSync(join(folder, 'index.mjs')).byteLength / 1000;
      return [name, { kilobytes, sources: map.sources }];
    }),
  );
};

/** One function alone; `inputs` are its sources. */
export const bundleOf = async (
  lambda: string,
): Promise<{ readonly kilobytes: number; readonly inputs: readonly string[] }> => {
  const { [lambda]: bundle } = await bundlesOf([lambda], `dist/test-bundles/${lambda}`);
  if (bundle === undefined) throw new Error(`the function ${lambda} was not bundled`);
  return { kilobytes: bundle.kilobytes, inputs: bundle.sources };
};
