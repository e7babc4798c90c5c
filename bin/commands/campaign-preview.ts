import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { campaignPath } from '../../contact-flows/campaigns/index.ts';
import { inWords } from '../../domain/calling-list/refusals.ts';
import type { Campaign } from '../../domain/campaign/model.ts';
import { outboundOf } from '../../lib/settings/outbound.ts';
import { readSettings } from '../../lib/settings.ts';
import { settings as deployment } from '../../parloir.settings.ts';
import { shown } from './campaign-words.ts';
import { told } from './list.ts';
import { checkList } from './list-check.ts';

/** `campaign preview`: what the campaign does, and how many of its list would be called, read as the import would. Writes nothing. */
export const previewCommand = (read: (path: string, command: Command) => Campaign): Command =>
  new Command('preview')
    .description('Say in words what a campaign does, how many of its list will be skipped, and why.')
    .argument('<campaign>', 'a file, a folder with campaign.yaml and list.csv, or the name of an example')
    .option('--list <file>', 'another list than the list.csv beside it')
    .action(async (named: string, { list }: { readonly list?: string }, command: Command) => {
      const path = campaignPath(named);
      const campaign = read(path, command);
      const key = list ?? join(dirname(path), 'list.csv');
      if (!existsSync(key)) command.error(`there is no list at ${key}: name one with --list`);
      const settings = readSettings(deployment);
      const done = await checkList({
        request: { kind: 'members', campaign: campaign.name, key, country: 'BE' },
        campaign,
        settings: outboundOf(settings),
        timeZone: settings.timeZone,
        now: new Date(),
        reportPath: undefined,
      });
      console.log(shown(campaign));
      console.log('');
      if (done.ok) console.log(told(done.value, { kind: 'members' }));
      else command.error(`${key}: ${inWords(done.error)}`);
    });
