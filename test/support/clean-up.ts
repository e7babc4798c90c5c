import { rmSync } from 'node:fs';
import { folderOfRun } from './temporary-folder.ts';

/** Runs once, in the process that started the workers, after all tests. */
export const teardown = (): void => rmSync(folderOfRun(process.pid), { recursive: true, force: true });
