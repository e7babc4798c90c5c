import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../bin/commands/call.ts';

const root = resolve(import.meta.dirname, '../..');

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
const parloir = (...args: readonly string[]): Promise<Ran> => parloirWith({}, ...args);
const parloirWith = async (
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran> => {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['bin/parloir.ts', ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    return error as Ran;
  }
};

describe('the command line', () => {
  it.each([
    [['call', '--from', '0470123456'], 'no number in E.164'],
    [['call', '--from', '+3225550101', '--at', 'tomorrow'], 'write it like 2026-11-25T10:00'],
    [['call'], 'who calls? Give --from <number>'],
    [['call', '--withheld', '--from', '+3225550101'], 'cannot be used with'],
    [['flows', 'check', 'no-such-folder'], 'there is no file or folder "no-such-folder"'],
    [['ring'], "unknown command 'ring'"],
    [['start', '--colour'], "unknown option '--colour'"],
    [['start', '--port', 'http'], 'a port is a whole number from 0 to 65535'],
  ])('says of %j what is wrong and what to write, with exit code 2 and no stack', async (args, why) => {
    const { code, stderr } = await parloir(...args);

    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('ends, and says why, when the centre cannot be started', async () => {
    const { code, stderr } = await parloirWith(
      { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' },
      'call',
      '--from',
      'withheld',
    );

    expect(code).toBe(3);
    expect(stderr).toContain('unset DYNAMODB_ENDPOINT');
    expect(stderr).not.toMatch(/\n\s+at /);
  }, 60_000);

  it('plays a call to its goodbye, prints it and ends', async () => {
    const { code, stdout, stderr } = await parloir(
      'call',
      '--from',
      '+32450000001',
      '--keys',
      '3 2',
      '--at',
      '2026-11-25T10:00',
    );

    expect(code, stderr).toBe(0);
    expect(stdout).toContain('Bonjour Madame Lambert');
    expect(stdout).toMatch(/look-up-caller .*\n/);
    expect(stderr).toContain('the centre is open');
  }, 60_000);

  it('takes a sentence in quotes as one word', () => {
    expect(readWords('1 "je voudrais un rendez-vous" 2#')).toEqual(['1', 'je voudrais un rendez-vous', '2#']);
  });
});
