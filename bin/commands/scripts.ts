import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { checkScripts } from '../../contact-flows/scripts/checks/all.ts';
import { checkScript } from '../../contact-flows/scripts/checks/index.ts';
import { type Finding, printed } from '../../contact-flows/scripts/finding.ts';
import { loadScripts, scriptsFolder, yamlFilesIn } from '../../contact-flows/scripts/index.ts';
import { readScript } from '../../contact-flows/scripts/read-script.ts';
import { scriptJsonSchema } from '../../contact-flows/scripts/schema.ts';
import { playCommand } from './scripts-play.ts';

export interface Checked {
  readonly files: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks the scripts in the files, and in the `.yaml` and `.yml` files of the folders, whatever their depth; without any, all of ours, also
 * against each other.
 *
 * @throws Error when a path does not exist, or a folder holds no script.
 */
export const checkScriptFiles = (paths: readonly string[]): Checked => {
  if (paths.length === 0) {
    const loaded = loadScripts();
    return { files: yamlFilesIn(scriptsFolder).length, findings: checkScripts(loaded) };
  }
  const files = paths.flatMap(filesOf);
  return {
    files: files.length,
    findings: files.flatMap(({ path, file }) => {
      const read = readScript(readFileSync(path, 'utf8'), file);
      return read.ok ? checkScript(read.value, file) : read.error.findings;
    }),
  };
};

const filesOf = (path: string): readonly { readonly path: string; readonly file: string }[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new Error(`there is no file or folder "${path}": name one that holds scripts`);
  if (!found.isDirectory()) return [{ path, file: basename(path) }];
  const files = yamlFilesIn(path);
  if (files.length === 0)
    throw new Error(`no .yaml file is in the folder "${path}": name one that holds scripts`);
  return files.map((file) => ({ path: file, file: join(basename(path), relative(path, file)) }));
};

const readPath = (path: string, before: readonly string[] | undefined): readonly string[] => {
  if (existsSync(path)) return [...(before ?? []), path];
  throw new InvalidArgumentError(`there is no file or folder "${path}": name one that holds scripts.`);
};

/** `scripts check`, `scripts play`, `scripts schema`. */
export const scriptsCommand = (): Command => {
  const scripts = new Command('scripts').description('Look after conversation scripts.');
  scripts
    .command('check')
    .description(
      'Follow every path of scripts and say what is wrong: file, step, rule and cure. Without a path: all of ours.',
    )
    .argument('[paths...]', 'files, or folders whose .yaml files are all checked', readPath)
    .option('--json', 'findings as JSON')
    .action((paths: readonly string[] | undefined, options: { readonly json?: true }) => {
      const checked = checkScriptFiles(paths ?? []);
      console.log(options.json ? JSON.stringify(checked, null, 2) : report(checked));
      if (checked.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
  scripts.addCommand(playCommand());
  scripts
    .command('schema')
    .description(
      'Print the JSON Schema that editors complete scripts from (contact-flows/scripts/script.schema.json).',
    )
    .action(() => console.log(JSON.stringify(scriptJsonSchema(), null, 2)));
  return scripts;
};

/** Findings as a person reads them, and how many there are. */
export const report = ({ files, findings }: Checked): string => {
  const count = (wanted: Finding['severity']) =>
    findings.filter(({ severity }) => severity === wanted).length;
  return [
    ...(findings.length === 0 ? [] : [printed(findings)]),
    `${files} ${files === 1 ? 'script' : 'scripts'}: ${count('error')} errors, ${count('warning')} warnings`,
  ].join('\n\n');
};
