import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleFunctions, projectRoot } from '../../../lib/constructs/bundle.ts';

const floor = 'test/bench/floors/bare-handler.ts';
const folder = 'dist/bench';

/** The files of one function and of the two floors under it. */
export interface MeasuredBundles {
  /** As it is deployed. */
  readonly candidate: string;
  /** The bare handler bundled as `NodejsFunction` does without options, the SDK inside: CommonJS, not minified, every credential provider. */
  readonly plain: string;
  /** The bare handler bundled as ours are deployed. */
  readonly tuned: string;
}

export const measuredBundles = async (functionName: string): Promise<MeasuredBundles> => {
  const plain = join(projectRoot, folder, 'plain', 'index.cjs');
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [floor],
    outfile: plain,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    logLevel: 'error',
  });
  const candidate = await bundleFunctions(
    { [functionName]: `lambdas/${functionName}/main.ts` },
    `${folder}/functions`,
  );
  const tuned = await bundleFunctions({ tuned: floor }, folder);
  return { plain, candidate: indexOf(candidate, functionName), tuned: indexOf(tuned, 'tuned') };
};

const indexOf = (bundles: Readonly<Record<string, string>>, name: string): string => {
  const found = bundles[name];
  if (found === undefined) throw new Error(`${name} was not bundled`);
  return join(found, 'index.mjs');
};
