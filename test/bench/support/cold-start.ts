import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { aFlowEvent } from '../../support/flow-event.ts';
import type { Database } from './database.ts';

export interface ColdStart {
  readonly importMilliseconds: number;
  readonly firstMilliseconds: number;
  /** Of a call to the function that runs already: the median of this process. */
  readonly warmMilliseconds: number;
}

const runner = fileURLToPath(new URL('../floors/runner.mjs', import.meta.url));

/**
 * Starts a bundle in a process of its own and lets it answer who is calling. What it writes goes to the null device, as cheap as writing gets;
 * that it writes is not switched off.
 */
export const coldStart = async (
  bundle: string,
  database: Database,
  furtherCalls: number,
): Promise<ColdStart> => {
  const event = aFlowEvent({ callerNumber: database.callerNumber, parameters: { customerNumber: 'none' } });
  const child = spawn(
    process.execPath,
    [runner, bundle, JSON.stringify(event), 'known', String(furtherCalls)],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        TZ: 'UTC',
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_SESSION_TOKEN: 'local',
        AWS_LAMBDA_FUNCTION_NAME: 'look-up-caller',
        AWS_ENDPOINT_URL: database.endpoint,
        CUSTOMERS_TABLE: database.table,
        WORKING_TIME: JSON.stringify({ timeZone: 'Europe/Brussels', weekly: [], holidays: [] }),
      },
    },
  );
  const [result, [code]] = await Promise.all([text(child.stdio[3] as Readable), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${bundle} did not answer: the process ended with ${code}`);
  return JSON.parse(result) as ColdStart;
};
