import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeUpFile, readFileFields } from '../../bin/commands/made-up.ts';
import { playScript } from '../../bin/commands/script-player.ts';
import { checkScriptFiles, report } from '../../bin/commands/scripts.ts';
import { printed } from '../../contact-flows/scripts/finding.ts';
import { readScript } from '../../contact-flows/scripts/read-script.ts';
import type { Language } from '../../domain/shared/language.ts';
import { complaintText } from '../contact-flows/scripts/fixtures/complaint.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const complaint = join(root, 'test/contact-flows/scripts/fixtures/complaint.yaml');
let folder = '';
beforeAll(() => {
  folder = temporaryFolder('parloir-scripts');
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'good.yaml'), complaintText);
  writeFileSync(join(folder, 'deep/broken.yml'), complaintText.replace('yes: goodbye', 'yes: goodby'));
  writeFileSync(join(folder, 'deep/half.yaml'), complaintText.replace(', de: Zuhören', ''));
  writeFileSync(join(folder, 'notes.txt'), 'no script');
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
/** The command in a process of its own, as a person runs it, with lines typed one after the other. */
const scripts = (args: readonly string[], typed: readonly string[] = []): Promise<Ran> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['bin/parloir.ts', 'scripts', ...args],
      { cwd: root },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
    child.stdin?.end(typed.map((line) => `${line}\n`).join(''));
  });

describe('scripts check', () => {
  it('names file, step, rule and cure, in every file of a folder, whatever its depth', () => {
    const checked = checkScriptFiles([folder]);

    expect(checked.files).toBe(3);
    const text = report(checked);
    expect(text).toContain(
      'deep/broken.yml\n  error   step agree: "yes" leads to "goodby", which is no step  [targets-exist]\n          → did you mean "goodbye"?',
    );
    expect(text).toContain(
      'deep/half.yaml\n  error   line 11, step listen: "title" has no text in de  [translated]',
    );
    expect(text).not.toContain('good.yaml');
    expect(text).toMatch(/\n\n3 scripts: [2-9] errors, 0 warnings$/);
  });

  it('finds nothing in ours: this is what is deployed', () => {
    expect(checkScriptFiles([]).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('ends with exit code 1 when something is an error, 0 when nothing is, and prints JSON when asked', async () => {
    const [wrong, right] = await Promise.all([
      scripts(['check', join(folder, 'deep'), '--json']),
      scripts(['check', join(folder, 'good.yaml')]),
    ]);

    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.stdout)).toMatchObject({ files: 2, findings: expect.any(Array) });
    expect(right).toMatchObject({ code: 0, stdout: '1 script: 0 errors, 0 warnings\n' });
  });
});

/** The player with lines typed one after the other; what it prints, and the conversation as it ended. */
const play = async (text: string, language: Language, typed: readonly string[]) => {
  const read = readScript(text, 'played.yaml');
  if (!read.ok) throw new Error(printed(read.error.findings));
  const lines = [...typed];
  const printedLines: string[] = [];
  const now = new Date('2026-11-24T09:00:00Z');
  const conversation = await playScript({
    script: read.value,
    language,
    file: madeUpFile(language, now),
    scripts: [],
    now,
    read: async (prompt) => {
      printedLines.push(prompt);
      return lines.shift();
    },
    write: (line) => printedLines.push(line),
  });
  return { conversation, output: printedLines.join('\n'), left: lines };
};

describe('scripts play', () => {
  it('walks a script to its end with what is piped in, and says what would be kept', async () => {
    const { code, stdout, stderr } = await scripts(
      ['play', complaint, '--language', 'nl'],
      ['1', 'Het pakket is gebroken', '1', '', '1', ''],
    );

    expect(code, stderr).toBe(0);
    expect(stdout).toContain(
      '« Als ik u goed begrijp, gaat het over een levering: Het pakket is gebroken. Klopt dat? »',
    );
    expect(stdout).toContain('complaint logged: K000000 (made up)');
    expect(stdout).toContain('disposition: complaint-logged, follow-up: written-answer');
  });

  it('refuses bad input in the language of the customer, and asks that field alone again', async () => {
    const { output, left } = await play(complaintText, 'de', ['9', 'Kaputt', '3', '1', '', '1', '']);

    expect(output).toMatch(/✗ .*Die Beschwerde betrifft/);
    expect(output).toContain('✓ category: invoice, whatHappened: Kaputt');
    expect(left).toEqual([]);
  });

  it('takes an objection at any question, and comes back to where it was', async () => {
    const text = complaintText
      .replace(
        'start: listen',
        'start: listen\nobjections: { hurry: { label: { fr: "Pas le temps", nl: x, de: x, en: x }, answers: { short: { say: { fr: "Deux minutes.", nl: x, de: x, en: x } } }, atMost: 2, persists: unresolved } }',
      )
      .replace('    yes: log\n', '    objections: [hurry]\n    yes: log\n');

    const { conversation, output } = await play(text, 'fr', [
      ...['1', 'Cassé', '!hurry', '1', '1'],
      ...['!1', '1', '2', ''],
    ]);

    expect(output).toContain('!1 Pas le temps (hurry)');
    expect(conversation.entries.map(({ what }) => what.kind)).toEqual([
      'answers',
      'objection',
      'objection',
      'closed',
    ]);
    expect(output).toContain('objection hurry, answered with short: persists');
    expect(output).toContain('disposition: unresolved, follow-up: supervisor');
  });

  it('stops when nothing more is typed before it is over, and says where it stands', async () => {
    const { conversation, output } = await play(complaintText, 'fr', ['1', 'Cassé']);

    expect(conversation.place).toMatchObject({ at: 'step', step: 'understood' });
    expect(output).toContain('nothing more was typed: the script stands at step understood');
  });

  it.each([
    [['play', 'no-such.yaml'], 'there is no file "no-such.yaml": name a script'],
    [['play', complaint, '--file', '{"markting":"refused"}'], 'did you mean "marketing"?'],
    [['play', join(root, 'package.json')], 'it cannot be played as it is'],
  ])('says of %j what to write, with exit code 2', async (args, why) => {
    const { code, stderr } = await scripts(args);

    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('the file of the customer as it is typed', () => {
  it('may leave a value out that may be missing, and none that is always there', () => {
    expect(readFileFields('{"city":null,"openComplaints":2,"survey":"refused"}')).toEqual({
      city: undefined,
      openComplaints: 2,
      survey: 'refused',
    });
    expect(() => readFileFields('{"today":null}')).toThrow('"today" of the customer file is a text.');
    expect(() => readFileFields('{"marketing":"yes"}')).toThrow('granted, refused or none');
    expect(() => readFileFields('[]')).toThrow('is no object');
    expect(() => readFileFields('{')).toThrow('is no JSON: write it like');
  });
});
