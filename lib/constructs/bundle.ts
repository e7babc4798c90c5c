import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Lambda puts the role's credentials in the environment: the other providers (SSO, STS, profiles) cost 20 ms of every cold start. */
const credentialsFromEnvironment: Plugin = {
  name: 'credentials-from-environment',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: 'environment',
      namespace: 'credentials',
    }));
    onLoad({ filter: /.*/, namespace: 'credentials' }, () => ({
      loader: 'js',
      contents:
        'export const defaultProvider=()=>async()=>({accessKeyId:process.env.AWS_ACCESS_KEY_ID,secretAccessKey:process.env.AWS_SECRET_ACCESS_KEY,sessionToken:process.env.AWS_SESSION_TOKEN});',
    }));
  },
};

/**
 * The schemas of an SDK client name their members by constants in square brackets, which a bundler must keep whole: all of Amazon
 * Connect's for one operation. With the names written out it drops those that nobody uses (397 KB become 213).
 */
const schemasByName: Plugin = {
  name: 'schemas-by-name',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@aws-sdk\/client-[\w-]+\/dist-es\/schemas\/schemas_\d+\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const names = new Map(
        [...source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, constant, name]) => [constant, name]),
      );
      const contents = source.replace(/\[(_\w+)\]:/g, (all, constant: string) => {
        const name = names.get(constant);
        return name === undefined ? all : `${name}:`;
      });
      return { loader: 'js', contents };
    });
  },
};

const banner = "import{createRequire as r}from'node:module';const require=r(import.meta.url);";

/** A function's folder with `index.mjs` in it, by the function's name. */
export type Bundles = Readonly<Record<string, string>>;

/**
 * Bundles every function at once: six separate runs of the bundler cost five times as much. The same source gives the same bytes, so
 * that a function whose code did not change is not deployed again.
 *
 * @param entryPoints the source file of each function, from the project's root, by the function's name.
 * @param into where the folders go, from the project's root.
 * @throws Error naming the function whose source is not there.
 */
export const bundleFunctions = async (
  entryPoints: Readonly<Record<string, string>>,
  into = 'dist/functions',
): Promise<Bundles> => {
  for (const [name, file] of Object.entries(entryPoints))
    if (!existsSync(join(projectRoot, file)))
      throw new Error(
        `the function "${name}" has no ${file}: write it (export const handler = …), or take its line out of lambdas/registry.ts`,
      );
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints,
    entryNames: '[name]/index',
    outdir: into,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    banner: { js: banner },
    plugins: [credentialsFromEnvironment, schemasByName],
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  for (const { path, contents } of outputFiles) writeIfChanged(path, contents);
  return Object.fromEntries(Object.keys(entryPoints).map((name) => [name, join(projectRoot, into, name)]));
};

/** Whole or not at all: another synth may be reading the folder. */
export const writeIfChanged = (path: string, contents: Uint8Array): void => {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
};
