import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Script } from '../../domain/script/document.ts';
import type { Finding } from './finding.ts';
import { readScript } from './read-script.ts';

export const scriptsFolder = fileURLToPath(new URL('.', import.meta.url));

export interface ScriptFile {
  /** Below the folder: `complaint/1.yaml`. */
  readonly file: string;
  readonly script: Script;
}
export interface LoadedScripts {
  readonly scripts: readonly ScriptFile[];
  /** Of the files that are no scripts, or stand in the wrong place. */
  readonly findings: readonly Finding[];
}

/** Every script of the project, `<id>/<version>.yaml`, by file name. */
export const loadScripts = (folder = scriptsFolder): LoadedScripts => {
  const read = yamlFilesIn(folder).map((path) => {
    const file = relative(folder, path).replaceAll('\\', '/');
    return { file, result: readScript(readFileSync(path, 'utf8'), file) };
  });
  return {
    scripts: read.flatMap(({ file, result }) => (result.ok ? [{ file, script: result.value }] : [])),
    findings: read.flatMap(({ file, result }) =>
      result.ok ? misplaced(file, result.value) : result.error.findings,
    ),
  };
};

/** `.yaml` and `.yml`, whatever their depth, by name. */
export const yamlFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const misplaced = (file: string, { id, version }: Script): readonly Finding[] =>
  file === `${id}/${version}.yaml`
    ? []
    : [
        {
          file,
          rule: 'file-name',
          severity: 'error',
          why: `it holds the script "${id}", version "${version}", and stands in ${file}`,
          cure: `move it to ${id}/${version}.yaml, or change its id and version`,
        },
      ];
