import { join } from 'node:path';
import { build } from 'esbuild';

/** The page as it is served: nothing in it comes from elsewhere. */
export interface PageFiles {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

/** Bundles the page in memory. Throws esbuild's own error, which names file and line, when it does not compile. */
export const pageFiles = async (): Promise<PageFiles> => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../page/main.tsx')],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'page',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const ending = (suffix: string): string =>
    outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  return { html, script: ending('.js'), style: ending('.css') };
};

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Parloir</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="page"></div>
<script type="module" src="/page.js"></script>
</body>
</html>
`;
