import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../../../lib/constructs/bundle.ts';
import { type Benchmark, samples } from '../measurement.ts';

export const npmTest: Benchmark = {
  describe: 'npm test, from start to end',
  byDefault: false,
  run: async () => {
    const begun = performance.now();
    const tests = spawn('npm', ['test'], { cwd: projectRoot, stdio: ['ignore', 2, 2] });
    const [code] = await once(tests, 'exit');
    if (code !== 0)
      throw new Error(`npm test ended with ${code}: mend the tests first, the time says nothing yet`);
    return [
      {
        what: 'npm test',
        unit: 's',
        measured: samples([(performance.now() - begun) / 1000]),
        budget: 120,
      },
    ];
  },
};
