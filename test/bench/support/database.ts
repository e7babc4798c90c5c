import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Database {
  readonly endpoint: string;
  readonly table: string;
  /** Of the one customer who has a card in the table. */
  readonly callerNumber: string;
  stop(): Promise<void>;
}

/** A database that measured processes talk to over loopback. */
export const openDatabase = async (): Promise<Database> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./database-process.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const told = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(([code]) => {
      throw new Error(`the database for the benchmark ended with ${code} before it was open`);
    }),
  ]);
  const { endpoint, table, callerNumber } = JSON.parse(String(told[0])) as Omit<Database, 'stop'>;
  return {
    endpoint,
    table,
    callerNumber,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
};
