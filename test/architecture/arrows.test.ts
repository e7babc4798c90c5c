import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

/** A small tree that breaks one arrow a file; the tool must see each. */
const planted: Readonly<Record<string, { readonly source: string; readonly rule: string }>> = {
  'domain/thief.ts': {
    source: "import { thing } from '../lambdas/adapters/thing.ts';\nexport const x = thing;\n",
    rule: 'domain-imports-nothing',
  },
  'lambdas/greet/handler.ts': {
    source: "import { thing } from '../adapters/thing.ts';\nexport const x = thing;\n",
    rule: 'handler-imports',
  },
  'lambdas/greet/contract.ts': {
    source: "import { x } from './handler.ts';\nexport const y = x;\n",
    rule: 'contract-imports',
  },
  'contact-flows/flows/greet.ts': {
    source: "import { x } from '../../lambdas/greet/handler.ts';\nexport const y = x;\n",
    rule: 'flows-import-contracts',
  },
  'lib/stack.ts': {
    source: "import { thing } from '../lambdas/adapters/thing.ts';\nexport const y = thing;\n",
    rule: 'lib-imports',
  },
  'simulator/engine/run.ts': {
    source: "import { x } from '../../lambdas/greet/handler.ts';\nexport const y = x;\n",
    rule: 'engine-imports',
  },
  'simulator/center/sdk.ts': {
    source: "import { SQSClient } from '@aws-sdk/client-sqs';\nexport const y = SQSClient;\n",
    rule: 'sdk-only-at-the-edge',
  },
  'contact-flows/cdk.ts': {
    source: "import { App } from 'aws-cdk-lib';\nexport const y = App;\n",
    rule: 'cdk-only-in-lib',
  },
};

const cruise = async (
  folder: string,
): Promise<readonly { readonly from: string; readonly rule: string }[]> => {
  const { stdout } = await run(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...['domain', 'lambdas', 'contact-flows', 'lib', 'simulator'],
    ],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: { stdout: string }) => error);
  const report = JSON.parse(stdout) as {
    summary: { violations: readonly { from: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
};

describe('the arrows between folders', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arrows-'));
    const files = {
      ...planted,
      'lambdas/adapters/thing.ts': { source: 'export const thing = 1;\n', rule: '' },
    };
    for (const [path, { source }] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), source);
    }
    await cp(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are seen by the tool: each planted violation is reported by its rule', async () => {
    const violations = await cruise(folder);

    for (const [from, { rule }] of Object.entries(planted)) {
      expect(violations, `${from} should break ${rule}`).toContainEqual({ from, rule });
    }
  });

  it('hold in this repository', async () => {
    expect(await cruise(root)).toEqual([]);
  });
});
