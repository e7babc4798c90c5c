import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { campaignPath } from '../../contact-flows/campaigns/index.ts';
import { readCampaign } from '../../contact-flows/campaigns/read-campaign.ts';
import { printed } from '../../contact-flows/scripts/finding.ts';

interface RunOptions {
  readonly members?: number;
  readonly seed: number;
  readonly hours: number;
  readonly agents: number;
}

const whole =
  (most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`"${text}" is no whole number from 1 to ${most}.`);
  };

/** `campaign run`: exit code 1 when the centre's journal shows a call that must not have been. */
export const runCommand = (): Command =>
  new Command('run')
    .description(
      'Run a campaign in the local centre, in virtual time, with virtual customers; ends with the report and with checks.',
    )
    .argument('<campaign>', 'a folder with campaign.yaml and list.csv, or the name of an example')
    .option('--members <number>', 'so many made-up people in place of the list', whole(3000))
    .option('--seed <number>', 'other people, who do other things', whole(1_000_000), 4)
    .option('--agents <number>', 'agents of each routing profile', whole(200), 40)
    .option('--hours <number>', 'virtual hours at most', whole(2000), 96)
    .action(async (named: string, options: RunOptions, command: Command) => {
      const path = campaignPath(named);
      const read = readCampaign(readFileSync(path, 'utf8'), path);
      if (!read.ok) command.error(printed(read.error.findings));
      else {
        const { runInLocalCentre } = await import('./campaign-centre.ts');
        const folder = dirname(path);
        const text = (file: string) =>
          existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : undefined;
        const ok = await runInLocalCentre({
          ...read.value,
          ...options,
          list: text('list.csv'),
          nationalList: text('national-list-be.csv')?.toString('utf8'),
          say: (line) => console.log(line),
        });
        if (!ok) process.exitCode = 1;
      }
    });
