import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const directive = /\/\/ @ts-expect-error (.*)$/;

/** The mistakes with their directives blanked out, in a folder of their own, through the real compiler. */
const compileWithoutDirectives = async (source: string): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'does-not-compile-'));
  try {
    const text = source
      .split('\n')
      .map((line) => line.replace(directive, '//'))
      .join('\n')
      .replaceAll("'../../../contact-flows/", `'${root}/contact-flows/`);
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'mistakes.ts'), text);
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
        include: ['mistakes.ts'],
      }),
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    await promisify(execFile)(process.execPath, [compiler, '-p', folder, '--pretty', 'false']);
    return [];
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string };
    if (stdout === undefined) throw error;
    return stdout.split(/\n(?=\S)/).filter((message) => message.includes('mistakes.ts('));
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe('the compiler', () => {
  it('says of each mistake in a flow where it is and what is missing', async () => {
    const source = await readFile(join(here, 'does-not-compile.ts'), 'utf8');
    const expected = source.split('\n').flatMap((line, index) => {
      const reason = directive.exec(line)?.[1];
      return reason ? [{ line: index + 1, word: /"(.+)"/.exec(reason)?.[1] ?? '' }] : [];
    });

    const messages = await compileWithoutDirectives(source);

    const lineOf = (message: string) => Number(/\((\d+),\d+\)/.exec(message)?.[1]);
    expect(expected.length).toBeGreaterThan(15);
    expect(messages.map(lineOf).toSorted((a, b) => a - b)).toEqual(expected.map(({ line }) => line + 1));
    for (const { line, word } of expected)
      expect(messages.find((message) => lineOf(message) === line + 1)).toContain(word);
  });
});
