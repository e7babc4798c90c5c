import { Command } from 'commander';
import { openPhone } from '../../simulator/local/phone.ts';
import { readMoment } from './moment.ts';

/** `parloir start`: boots the centre, loads the sample data, gives a phone in the terminal. Ends with `quit`, Ctrl-D or Ctrl-C. */
export const startCommand = (): Command =>
  new Command('start')
    .description('Run the whole centre on this machine, with a phone in the terminal.')
    .option('--terminal', 'the phone in the terminal (the only one yet)')
    .option(
      '--at <moment>',
      'local time at which it opens, like 2026-11-25T10:00 (default: now, or the next opening)',
      readMoment,
    )
    .action(async ({ at }: { readonly at?: ReturnType<typeof readMoment> }) => {
      const { startLocalCentre } = await import('./local-centre.ts');
      const { centre, sample } = await startLocalCentre({
        say: (text) => console.log(text),
        ...(at ? { at } : {}),
      });
      // Whoever dials first does not wait for the functions to start.
      void centre.cloud.warm();
      const { stdin: input, stdout: output } = process;
      const interrupted = new AbortController();
      process.once('SIGINT', () => interrupted.abort());
      try {
        await openPhone(centre, sample, { input, output, signal: interrupted.signal });
      } finally {
        await centre.stop();
      }
    });
