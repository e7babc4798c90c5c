import { mkdirSync, mkdtempSync } from 'node:fs';
import { resolve } from 'node:path';

/** Of one run: the process that started the workers. `clean-up.ts` removes it at the end. */
export const folderOfRun = (pid: number): string => resolve(import.meta.dirname, `../../dist/tmp-${pid}`);

/** A new empty folder that goes when the run is over. */
export const temporaryFolder = (name: string): string => {
  const root = folderOfRun(process.ppid);
  mkdirSync(root, { recursive: true });
  return mkdtempSync(`${root}/${name}-`);
};
