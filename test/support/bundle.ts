import { build, type Plugin } from 'esbuild';

const environmentCredentials: Plugin = {
  name: 'env-credentials',
  setup: (bundle) => {
    bundle.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: 'env',
      namespace: 'env-credentials',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'env-credentials' }, () => ({
      loader: 'js',
      contents:
        'export const defaultProvider=()=>async()=>({accessKeyId:process.env.AWS_ACCESS_KEY_ID,secretAccessKey:process.env.AWS_SECRET_ACCESS_KEY,sessionToken:process.env.AWS_SESSION_TOKEN});',
    }));
  },
};

export interface Bundle {
  readonly kilobytes: number;
  /** The packages and files of ours that are in it. */
  readonly inputs: readonly string[];
}

/** A function bundled as it is deployed: minified ESM, the SDK inside, credentials from the environment alone. */
export const bundleOf = async (lambda: string): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [`lambdas/${lambda}/main.ts`],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    plugins: [environmentCredentials],
  });
  return {
    kilobytes: outputFiles.reduce((bytes, file) => bytes + file.contents.byteLength, 0) / 1000,
    inputs: Object.keys(metafile.inputs),
  };
};
