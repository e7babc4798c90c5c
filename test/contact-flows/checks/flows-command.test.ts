import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFlows, flowsCommand, report } from '../../../bin/commands/flows.ts';
import { aFlow, end, say } from './fixtures/a-flow.ts';

const right = aFlow({ hello: say('Hello.', 'end'), end }).document;
const wrong = aFlow({ hello: say('', 'end'), end }).document;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flows-'));
  await mkdir(join(folder, 'deep/deeper'), { recursive: true });
  await writeFile(join(folder, 'right.json'), JSON.stringify(right));
  await writeFile(join(folder, 'deep/wrong.json'), JSON.stringify({ Content: JSON.stringify(wrong) }));
  await writeFile(join(folder, 'deep/deeper/legacy.json'), JSON.stringify({ modules: [], start: 'x' }));
  await writeFile(join(folder, 'deep/notes.txt'), 'no flow');
});
afterAll(() => rm(folder, { recursive: true }));

/** The command in a process of its own, as a person runs it. */
const run = (...words: readonly string[]): Promise<{ readonly code: number; readonly output: string }> => {
  const script = `import { flowsCommand } from '${join(import.meta.dirname, '../../../bin/commands/flows.ts')}'; await flowsCommand().parseAsync(process.argv.slice(1), { from: 'user' });`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', script, ...words], (error, output) => {
      resolve({ code: error ? Number(error.code) : 0, output });
    });
  });
};

describe('flows check', () => {
  it('checks the files of a folder at every depth and names them below it', () => {
    const files = checkFlows([folder]);

    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['deep/deeper/legacy.json', 'legacy'],
      ['deep/wrong.json', 'loaded'],
      ['right.json', 'loaded'],
    ]);
  });

  it('says by file what is wrong, why, and what cures it', () => {
    const text = report(checkFlows([join(folder, 'deep/wrong.json')]));

    expect(text).toContain(
      'wrong.json\n  error   hello: MessageParticipant: Parameters.Text is empty  [empty-texts]',
    );
    expect(text).toContain('→ fill it in');
    expect(text).toMatch(/1 files: 1 errors, 0 warnings$/);
  });

  it('ends with 1 when something is an error, with 0 when nothing is', async () => {
    expect(await run('check', join(folder, 'right.json'))).toMatchObject({ code: 0 });
    expect(await run('check', folder)).toMatchObject({ code: 1 });
  });

  it('writes findings as JSON, and a table without a path of the machine', async () => {
    const { output: json } = await run('check', folder, '--json');
    const { output: table } = await run('check', folder, '--table');

    expect(JSON.parse(json)).toHaveLength(3);
    expect(table).toContain('| deep | 1 | 1 | 0 | empty-texts 1 | – |');
    expect(table).not.toContain(folder);
  });

  it('has a help text', () => {
    expect(flowsCommand().helpInformation()).toContain('check');
  });
});
