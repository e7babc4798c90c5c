import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { synthesize } from '../../lib/synth.ts';
import { folderOfRun } from './temporary-folder.ts';

/**
 * The cloud assembly of the deployment's settings, written once for all test files of a run: the first process that asks writes it, the
 * others wait for it. (The only wait in real time in the tests: it is for another process.)
 */
export const testAssembly = async (): Promise<string> => {
  const folder = join(folderOfRun(process.ppid), 'assembly');
  const ready = `${folder}.ready`;
  mkdirSync(dirname(folder), { recursive: true });
  if (takes(`${folder}.lock`)) {
    rmSync(folder, { recursive: true, force: true });
    await synthesize(folder, { validate: false, now: new Date('2026-11-25T08:00:00Z') });
    writeFileSync(ready, '');
  }
  for (let waited = 0; !existsSync(ready); waited += 50) {
    if (waited > 60_000)
      throw new Error(
        `no assembly at ${folder} after a minute: look for the error of the test file that writes it`,
      );
    await setTimeout(50);
  }
  return folder;
};

const takes = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
};
