import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../lib/constructs/bundle.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the CDK app', () => {
  it('tells somebody with an account of their own to write their own number, before it writes anything', () => {
    const outdir = temporaryFolder('parloir-app');

    const { status, stderr } = spawnSync(process.execPath, ['bin/app.ts'], {
      cwd: projectRoot,
      env: { ...process.env, CDK_OUTDIR: outdir, CDK_DEFAULT_ACCOUNT: '444455556666' },
      encoding: 'utf8',
    });

    expect(status).toBe(1);
    expect(stderr).toBe(
      "the settings cannot be deployed: one field is wrong\n(les réglages ne peuvent pas être déployés : un champ est incorrect ; chaque ligne : champ, raison, remède)\n  number.arn: it belongs to the account 111122223333, and the deployment goes to 444455556666; write the ARN of your own number, or number: { kind: 'later' } until AWS has given you one\n",
    );
    expect(readdirSync(outdir)).toEqual([]);
  });
});
