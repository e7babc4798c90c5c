import { Command, InvalidArgumentError } from 'commander';
import { readMoment } from './moment.ts';

interface StartOptions {
  readonly at?: ReturnType<typeof readMoment>;
  readonly terminal?: true;
  readonly port: number;
}

const usualPort = 4600;

/** `parloir start`: boots the centre, loads the sample data, opens the console in the browser, or a phone in the terminal. Ends with Ctrl-C. */
export const startCommand = (): Command =>
  new Command('start')
    .description('Run the whole centre on this machine, with its console in the browser.')
    .option('--terminal', 'a phone in this terminal instead of the console; ends with quit, Ctrl-D or Ctrl-C')
    .option('--port <port>', 'where the console answers, or the next free one', readPort, usualPort)
    .option(
      '--at <moment>',
      'local time at which it opens, like 2026-11-25T10:00 (default: now, or the next opening)',
      readMoment,
    )
    .action(async ({ at, terminal, port }: StartOptions) => {
      const interrupted = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => interrupted.abort(new Error('interrupted')));
      const { startLocalCentre } = await import('./local-centre.ts');
      const { centre, sample } = await startLocalCentre({
        say: (text) => console.log(text),
        ...(at ? { at } : {}),
      });
      // Whoever dials first does not wait for the functions to start.
      void centre.cloud.warm();
      try {
        if (terminal) {
          const { openPhone } = await import('../../simulator/local/phone.ts');
          const { stdin: input, stdout: output } = process;
          await openPhone(centre, sample, { input, output, signal: interrupted.signal });
          return;
        }
        const { openConsole } = await import('../../simulator/console/server/open-console.ts');
        const console_ = await openConsole(centre, { port });
        console.log(`\nThe console: ${console_.url}\nCtrl-C ends it.`);
        await untilAborted(interrupted.signal);
        await console_.close();
      } finally {
        await centre.stop();
      }
    });

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const readPort = (given: string): number => {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535)
    throw new InvalidArgumentError('a port is a whole number from 0 to 65535, like 4600.');
  return port;
};
