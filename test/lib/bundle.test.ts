import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleFunctions, projectRoot } from '../../lib/constructs/bundle.ts';
import { connectResources } from '../../lib/constructs/connect-permissions.ts';

mkdirSync(join(projectRoot, 'dist'), { recursive: true });
const folder = relative(projectRoot, mkdtempSync(join(projectRoot, 'dist', 'test-')));
afterAll(() => {
  rmSync(join(projectRoot, folder), { recursive: true });
});

describe('a bundled function', () => {
  it('is one small file that brings its SDK and looks nowhere but in the environment for credentials', async () => {
    const { 'bind-number': bundle = '' } = await bundleFunctions(
      { 'bind-number': 'lib/custom-resources/bind-number/main.ts' },
      folder,
    );
    const code = readFileSync(join(bundle, 'index.mjs'), 'utf8');

    expect(statSync(join(bundle, 'index.mjs')).size).toBeLessThan(400_000);
    expect(code).not.toMatch(/from"@aws-sdk/);
    expect(code).toContain('AWS_SESSION_TOKEN');
    expect(code).not.toContain('credential-provider-sso');
  });

  it('has the same bytes every time, so that nothing is deployed again for nothing', async () => {
    const entry = { 'queue-quick-connects': 'lib/custom-resources/queue-quick-connects/main.ts' };
    const { 'queue-quick-connects': bundle = '' } = await bundleFunctions(entry, folder);
    const before = readFileSync(join(bundle, 'index.mjs'));
    const written = statSync(join(bundle, 'index.mjs')).mtimeMs;

    await bundleFunctions(entry, folder);

    expect(readFileSync(join(bundle, 'index.mjs')).equals(before)).toBe(true);
    expect(statSync(join(bundle, 'index.mjs')).mtimeMs).toBe(written);
  });

  it('names the function and the file when its source is not there', async () => {
    await expect(
      bundleFunctions({ 'sing-a-song': 'lambdas/sing-a-song/main.ts' }, folder),
    ).rejects.toThrowError(/the function "sing-a-song" has no lambdas\/sing-a-song\/main\.ts: write it/);
  });
});

describe('the right to call Amazon Connect', () => {
  it('is for what the operation acts on, in our instance', () => {
    expect(connectResources('connect:GetContactMetrics', 'arn:instance', 'any')).toEqual([
      'arn:instance/contact/*',
    ]);
  });

  it('is not given for an operation nobody looked up', () => {
    expect(() => connectResources('connect:DeleteInstance', 'arn:instance', 'sweep')).toThrowError(
      /lets "sweep" call connect:DeleteInstance, and nothing says what it acts on/,
    );
  });
});
