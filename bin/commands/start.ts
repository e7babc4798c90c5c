import { Command } from 'commander';
import { openPhone } from '../../simulator/local/phone.ts';
import { startLocalCentre } from './local-centre.ts';
import { readMoment } from './moment.ts';

/** `parloir start`: boots the centre, loads the sample data, gives a phone in the terminal. */
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
      console.log('Writing the cloud assembly and booting it …');
      const { centre, sample } = await startLocalCentre(at ? { at } : {});
      try {
        await openPhone(centre, sample, { input: process.stdin, output: process.stdout });
      } finally {
        await centre.stop();
      }
    });
