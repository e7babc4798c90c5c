import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Template } from '../../../../simulator/cloud/assembly/template.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

export interface SmallAssembly {
  /** The stacks by id, in any order; each after those named in its `dependsOn`. */
  readonly stacks: Readonly<Record<string, Template & { readonly dependsOn?: readonly string[] }>>;
  /** Templates of nested stacks, by the file that the stack's resource names as `aws:asset:path`. */
  readonly nested?: Readonly<Record<string, Template>>;
  /** Functions: TypeScript source of `index.mjs` by asset name; templates name it as S3Key `<asset>.zip`. */
  readonly functions?: Readonly<Record<string, string>>;
}

/** Writes a cloud assembly as `cdk synth` would, into a new folder, and answers the folder. */
export const writeAssembly = async ({
  stacks,
  nested = {},
  functions = {},
}: SmallAssembly): Promise<string> => {
  const folder = temporaryFolder('assembly');
  const json = (file: string, value: unknown) => writeFileSync(join(folder, file), JSON.stringify(value));
  const files = await Promise.all(
    Object.entries(functions).map(async ([asset, source]) => {
      mkdirSync(join(folder, `asset.${asset}`));
      await build({
        stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
        outfile: join(folder, `asset.${asset}`, 'index.mjs'),
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node24',
        minify: true,
        mainFields: ['module', 'main'],
        banner: {
          js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
        },
      });
      return [
        asset,
        {
          source: { path: `asset.${asset}`, packaging: 'zip' },
          destinations: { here: { bucketName: 'assets', objectKey: `${asset}.zip` } },
        },
      ] as const;
    }),
  );
  json('all.assets.json', { version: '48.0.0', files: Object.fromEntries(files) });
  for (const [id, { dependsOn: _after, ...template }] of Object.entries(stacks))
    json(`${id}.template.json`, template);
  for (const [file, template] of Object.entries(nested)) json(file, template);
  json('manifest.json', {
    version: '48.0.0',
    artifacts: {
      ...Object.fromEntries(
        Object.entries(stacks).map(([id, { dependsOn }]) => [
          id,
          {
            type: 'aws:cloudformation:stack',
            environment: 'aws://unknown-account/unknown-region',
            properties: { templateFile: `${id}.template.json`, stackName: `Test-${id}` },
            dependencies: ['all.assets', ...(dependsOn ?? [])],
          },
        ]),
      ),
      'all.assets': { type: 'cdk:asset-manifest', properties: { file: 'all.assets.json' } },
    },
  });
  return folder;
};

/** A function resource as our stacks write one. */
export const functionOf = (
  name: string,
  {
    asset = name,
    timeout = 3,
    handler = 'index.handler',
    variables = {},
  }: { asset?: string; timeout?: number; handler?: string; variables?: Record<string, unknown> } = {},
) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Handler: handler,
    Runtime: 'nodejs24.x',
    MemorySize: 256,
    Timeout: timeout,
    Code: { S3Bucket: 'assets', S3Key: `${asset}.zip` },
    Environment: { Variables: { FUNCTION_NAME: name, ...variables } },
  },
});
/** The least of a contact centre: an instance. */
export const instance = {
  Instance: { Type: 'AWS::Connect::Instance', Properties: { InstanceAlias: 'test' } },
};
export const simpleTable = {
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  },
};
