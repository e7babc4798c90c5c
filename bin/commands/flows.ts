import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { checkDocument, type Finding } from '../../contact-flows/checks/index.ts';
import { parseFlow } from '../../contact-flows/language/parse.ts';
import { flowTable } from './flow-table.ts';

/** One file and what the checks say about it. */
export interface CheckedFile {
  /** Below the folder that was named, or the name of the file that was named. */
  readonly file: string;
  /** `loaded`: it is a flow and was checked; else why it could not be read, with the cure. */
  readonly outcome: 'loaded' | 'legacy' | 'unreadable';
  readonly findings: readonly Finding[];
}

/**
 * Checks every flow in the files, and in the `.json` files of the folders, whatever their depth.
 *
 * @throws Error when a path does not exist.
 */
export const checkFlows = (paths: readonly string[]): readonly CheckedFile[] =>
  paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined)
      throw new Error(`there is no file or folder "${path}": name one that holds flow JSON`);
    return found.isDirectory()
      ? jsonFilesIn(path).map((file) => checkFile(file, relative(path, file)))
      : [checkFile(path, basename(path))];
  });

const jsonFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const checkFile = (path: string, file: string): CheckedFile => {
  const parsed = parseFlow(readFileSync(path, 'utf8'));
  if (parsed.ok) {
    const { document, type } = parsed.value;
    return { file, outcome: 'loaded', findings: checkDocument(document, { name: file, type }) };
  }
  const { code, place, why, cure } = parsed.error;
  return {
    file,
    outcome: code === 'flow.legacy-format' ? 'legacy' : 'unreadable',
    findings: [{ flow: file, rule: code, severity: 'error', why: place ? `${place}: ${why}` : why, cure }],
  };
};

const readPath = (path: string, before: readonly string[] | undefined): readonly string[] => {
  if (existsSync(path)) return [...(before ?? []), path];
  throw new InvalidArgumentError(`there is no file or folder "${path}": name one that holds flow JSON.`);
};

/** `flows check <paths…>`: what is wrong with flows, and what would cure it; exit code 1 when something is an error. */
export const flowsCommand = (): Command => {
  const flows = new Command('flows').description('Look after contact flows.');
  flows
    .command('check')
    .description(
      'Check flows that were exported from Connect, or written by anybody, against what Connect takes.',
    )
    .argument('<paths...>', 'files, or folders whose .json files are all checked', readPath)
    .option('--json', 'findings as JSON')
    .option('--table', 'a Markdown table: a row a folder, findings counted by rule')
    .action((paths: readonly string[], options: { readonly json?: true; readonly table?: true }) => {
      const files = checkFlows(paths);
      if (options.json) console.log(JSON.stringify(files, null, 2));
      else console.log(options.table ? flowTable(files) : report(files));
      if (files.some(({ findings }) => findings.some(({ severity }) => severity === 'error')))
        process.exitCode = 1;
    });
  return flows;
};

/** Findings as a person reads them, a file after the other; files without any are only counted. */
export const report = (files: readonly CheckedFile[]): string => {
  const blocks = files
    .filter(({ findings }) => findings.length > 0)
    .map(({ file, findings }) =>
      [
        file,
        ...findings.flatMap(({ severity, block, rule, why, cure }) => [
          `  ${severity.padEnd(7)} ${block === undefined ? '' : `${block}: `}${why}  [${rule}]`,
          `          → ${cure}`,
        ]),
      ].join('\n'),
    );
  const all = files.flatMap(({ findings }) => findings);
  const count = (severity: Finding['severity']) =>
    all.filter((finding) => finding.severity === severity).length;
  return [...blocks, `${files.length} files: ${count('error')} errors, ${count('warning')} warnings`].join(
    '\n\n',
  );
};
