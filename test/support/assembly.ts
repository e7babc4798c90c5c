import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { synthesize } from '../../lib/synth.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/**
 * The cloud assembly of the deployment's settings, written once for all test files of a run: the first process that asks writes it, the
 * others wait for it. (The only wait in real time in the tests: it is for another process.)
 */
export const testAssembly = async (): Promise<string> => {
  const folder = join(dist, `test-assembly-${process.ppid}`);
  const ready = `${folder}.ready`;
  mkdirSync(dirname(folder), { recursive: true });
  if (takes(`${folder}.lock`)) {
    removeOldOnes();
    rmSync(folder, { recursive: true, force: true });
    await synthesize(folder, { validate: false, now: new Date('2026-11-25T08:00:00Z') });
    writeFileSync(ready, '');
  }
  for (let waited = 0; !existsSync(ready); waited += 50) {
    if (waited > 60_000)
      throw new Error(`no assembly at ${folder} after a minute: delete dist/ and try again`);
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

/** Those of runs that are over: older than an hour. */
const removeOldOnes = (): void => {
  for (const name of readdirSync(dist)) {
    const path = join(dist, name);
    if (name.startsWith('test-assembly-') && Date.now() - statSync(path).mtimeMs > 3_600_000) {
      rmSync(path, { recursive: true, force: true });
    }
  }
};
