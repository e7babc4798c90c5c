import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../../lib/constructs/bundle.ts';
import { sampleNumber } from '../../../simulator/sample/numbers.ts';
import { type Benchmark, samples } from '../measurement.ts';

const times = 3;
/** Four times the budget; a command that has not ended by then is stuck, and is stopped. */
const patienceSeconds = 60;

/** From the command to the first ring: Node, bundles, assembly, boot, sample data, and the call has begun. */
export const firstRing: Benchmark = {
  describe: 'from the command that plays a call to its first ring',
  byDefault: true,
  run: async () => {
    const seconds: number[] = [];
    for (let count = 0; count < times; count += 1) seconds.push(await ring());
    return [
      {
        what: 'the local centre, from command to first ring',
        unit: 's',
        measured: samples(seconds),
        budget: 15,
        notes: ['the command prints when the call is over: the call itself is in it'],
      },
    ];
  },
};

const ring = async (): Promise<number> => {
  const begun = performance.now();
  const command = spawn(
    process.execPath,
    ['bin/parloir.ts', 'call', '--from', sampleNumber('BE', 1), '--keys', '0', '--json'],
    { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'], timeout: patienceSeconds * 1000 },
  );
  const ended = once(command, 'exit');
  let rang: number | undefined;
  createInterface({ input: command.stdout }).on('line', (line) => {
    if (rang === undefined && isRing(line)) rang = (performance.now() - begun) / 1000;
  });
  const [code, signal] = await ended;
  if (code !== 0) throw new Error(`the command ended with ${code ?? signal}, not with 0`);
  if (rang === undefined) throw new Error('no ring among the events of the call');
  return rang;
};

const isRing = (line: string): boolean =>
  (JSON.parse(line) as { readonly type?: unknown }).type === 'contact-started';
