import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { campaignPath } from '../../contact-flows/campaigns/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const parloir = join(import.meta.dirname, '../../bin/parloir.ts');
const run = async (...words: readonly string[]) => {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [parloir, 'campaign', ...words]);
    return { code: 0, stdout, stderr: '' };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
};

describe('the command line for campaigns', () => {
  it('finds nothing wrong with the examples', async () => {
    expect(await run('check')).toMatchObject({ code: 0, stdout: '8 campaigns: 0 errors, 0 warnings\n' });
  });

  it('says what is wrong with one, where, and what would cure it', async () => {
    const path = join(temporaryFolder('campaign'), 'campaign.yaml');
    const text = readFileSync(campaignPath('telesales'), 'utf8');
    writeFileSync(path, text.replace('script: telesales', 'script: telesale').replace('"19:00"', '"13:30"'));

    const { code, stdout } = await run('check', path);

    expect(code).toBe(1);
    expect(stdout).toContain('there is no script "telesale"');
    expect(stdout).toContain('did you mean "telesales"?');
    expect(stdout).toMatch(/line \d+, a window on day 1 ends at 13:30/);
  });

  it('says in words what a campaign does, and who of its list would be called', async () => {
    const { code, stdout } = await run('preview', 'telesales');

    expect(code).toBe(0);
    expect(stdout).toContain('telesales: the rules for marketing hold');
    expect(stdout).toMatch(/^ +1000 {2}members$/m);
    expect(stdout).toMatch(/gate\.consent/);
  });

  it('prints a line for the cloud that a shell reads as it was meant', async () => {
    const { stdout } = await run('pause', 'telesales', '--why', "it isn't wanted $(now)", '--by', 'ann');

    const payload = /--payload ('.*') answer\.json >/.exec(stdout)?.[1] ?? '';
    const { stdout: read } = await promisify(execFile)('sh', ['-c', `printf %s ${payload}`]);
    expect(JSON.parse(read)).toEqual({
      action: 'pause',
      campaign: 'telesales',
      why: "it isn't wanted $(now)",
      by: 'ann',
    });
  });

  it('asks for a reason: every change is recorded', async () => {
    expect(await run('stop', 'telesales')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--why'),
    });
  });
});
