import { Command } from 'commander';
import {
  campaignPath,
  campaignsIn,
  checkCampaignFile,
  knownScripts,
} from '../../contact-flows/campaigns/index.ts';
import { campaignJsonSchema } from '../../contact-flows/campaigns/read-campaign.ts';
import { printed } from '../../contact-flows/scripts/finding.ts';
import { loadScripts } from '../../contact-flows/scripts/index.ts';
import type { Campaign } from '../../domain/campaign/model.ts';
import type { CampaignSurroundings } from '../../domain/campaign/ports.ts';
import { teams } from '../../domain/need/model.ts';
import { languages } from '../../domain/shared/language.ts';
import { localDateOf } from '../../domain/working-time/local-time.ts';
import { outboundOf } from '../../lib/settings/outbound.ts';
import { readSettings } from '../../lib/settings.ts';
import { settings as deployment } from '../../parloir.settings.ts';
import { changeCommands, reportCommands } from './campaign-cloud.ts';
import { previewCommand } from './campaign-preview.ts';
import { runCommand } from './campaign-run.ts';
import { shown } from './campaign-words.ts';

/** Our scripts and settings as they stand in this folder. */
const surroundings = (): CampaignSurroundings => {
  const settings = readSettings(deployment);
  return {
    scripts: knownScripts(loadScripts().scripts),
    teams: Object.fromEntries(teams.map((team) => [team, languages])),
    callerIds: outboundOf(settings).callerIds,
    today: localDateOf(settings.timeZone, new Date()),
  };
};

/** `campaign check`, `show`, `run`, and what is asked of the functions in the cloud. */
export const campaignCommand = (): Command => {
  const campaign = new Command('campaign').description('Look after campaigns: check, run, change, report.');
  campaign
    .command('check')
    .description('Say what is wrong with campaigns: file, line, rule and cure. Without one: all examples.')
    .argument('[campaigns...]', 'files, folders with campaign.yaml, or names of examples')
    .option('--json', 'findings as JSON')
    .action((named: readonly string[], { json }: { readonly json?: true }) => {
      const around = surroundings();
      const checked = (named.length === 0 ? campaignsIn() : named).map((one) =>
        checkCampaignFile(campaignPath(one), around),
      );
      const findings = checked.flatMap((one) => one.findings);
      const count = (wanted: 'error' | 'warning') =>
        findings.filter(({ severity }) => severity === wanted).length;
      console.log(
        json
          ? JSON.stringify({ files: checked.length, findings }, null, 2)
          : `${findings.length === 0 ? '' : `${printed(findings)}\n\n`}${checked.length} ${checked.length === 1 ? 'campaign' : 'campaigns'}: ${count('error')} errors, ${count('warning')} warnings`,
      );
      if (count('error') > 0) process.exitCode = 1;
    });
  campaign
    .command('show')
    .description('Say in words what a campaign does: whom, when, how often, until when.')
    .argument('<campaign>', 'a file, a folder with campaign.yaml, or the name of an example')
    .action((named: string, _options: unknown, command: Command) => {
      console.log(shown(readOne(campaignPath(named), command)));
    });
  campaign.addCommand(previewCommand(readOne));
  campaign.addCommand(runCommand());
  for (const command of [...changeCommands(readDocument), ...reportCommands()]) campaign.addCommand(command);
  campaign
    .command('schema')
    .description(
      'Print the JSON Schema that editors complete campaigns from (examples/campaigns/campaign.schema.json).',
    )
    .action(() => console.log(JSON.stringify(campaignJsonSchema(), null, 2)));
  return campaign;
};

const readOne = (path: string, command: Command): Campaign => {
  const { read, findings } = checkCampaignFile(path, surroundings());
  return read?.campaign ?? command.error(printed(findings));
};

/** Nothing is sent to the cloud that its function would refuse. */
const readDocument = (
  named: string,
  command: Command,
): { readonly name: string; readonly document: unknown } => {
  const path = campaignPath(named);
  const { read, findings } = checkCampaignFile(path, surroundings());
  if (read === undefined || findings.some(({ severity }) => severity === 'error'))
    return command.error(`${printed(findings)}\n\nmend ${path} first`);
  return { name: read.campaign.name, document: read.document };
};
