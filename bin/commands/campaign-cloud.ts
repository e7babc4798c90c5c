import { Command } from 'commander';
import { readSettings } from '../../lib/settings.ts';
import { settings as deployment } from '../../parloir.settings.ts';

interface Change {
  readonly by: string;
  readonly why: string;
}

/**
 * Campaigns of a deployment are changed by its functions, which record who did it. These commands print the line that asks them: nothing here
 * holds credentials.
 */
export const changeCommands = (
  readDocument: (named: string, command: Command) => { readonly name: string; readonly document: unknown },
): readonly Command[] => {
  const withDocument = (['create', 'edit'] as const).map((action) =>
    changing(
      action,
      `${action === 'create' ? 'Create' : 'Change'} a campaign as its document says: prints the command that does it in the cloud.`,
    )
      .argument('<campaign>', 'a file, a folder with campaign.yaml, or the name of an example')
      .action((named: string, change: Change, command: Command) => {
        const { name, document } = readDocument(named, command);
        console.log(invocation('change-campaign', { action, campaign: name, ...change, document }));
      }),
  );
  const named = (['start', 'pause', 'resume', 'stop', 'complete'] as const).map((action) =>
    changing(action, `${done[action]}: prints the command that does it in the cloud.`)
      .argument('<name>', 'the name of the campaign')
      .action((campaign: string, change: Change) => {
        console.log(invocation('change-campaign', { action, campaign, ...change }));
      }),
  );
  return [...withDocument, ...named];
};

/** What each does, for the help. */
const done = {
  start: 'Start a campaign',
  pause: 'Pause a campaign, until it is resumed',
  resume: 'Resume a paused campaign',
  stop: 'Stop a campaign for good',
  complete: 'End a campaign as complete, for good',
} as const;

const changing = (action: string, description: string): Command =>
  new Command(action)
    .description(description)
    .requiredOption('--why <words>', 'why, in a few words, for the record')
    .option('--by <name>', 'who asks for it, for the record', process.env['USER'] ?? 'operator');

export const reportCommands = (): readonly Command[] => [
  new Command('report')
    .description('How a campaign stands, in figures: prints the command that asks the cloud.')
    .argument('<name>', 'the name of the campaign')
    .option('--language <language>', 'en or fr', 'en')
    .action((campaign: string, { language }: { readonly language: string }) => {
      console.log(invocation('campaign-report', { campaign, language, format: 'text' }, '.text'));
    }),
  new Command('export')
    .description(
      'The report as CSV, or with --day one day of the ledger (why each call was placed or not): prints the command that asks the cloud.',
    )
    .argument('<name>', 'the name of the campaign')
    .option('--language <language>', 'en or fr', 'en')
    .option('--day <date>', 'a day (UTC) of the ledger, like 2026-11-24')
    .action((campaign: string, { language, day }: { readonly language: string; readonly day?: string }) => {
      const request =
        day === undefined
          ? { campaign, language, format: 'csv' }
          : { campaign, language, format: 'ledger', day };
      console.log(invocation('campaign-report', request, '.csv'));
    }),
];

/** A POSIX shell reads it as it is: what is in single quotes is left alone. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The function is found by its description, which the deployment writes: its name in the cloud is its own. */
const invocation = (name: string, request: object, shows = '.'): string => {
  const { region, deployment: stacks } = readSettings(deployment);
  const find = `aws lambda list-functions --region ${region} --query ${quoted(
    `Functions[?starts_with(FunctionName, \`${stacks}-\`) && starts_with(Description, \`${name}:\`)].FunctionName | [0]`,
  )} --output text`;
  return [
    '# Run this where you are signed in to the account of the deployment:',
    `aws lambda invoke --region ${region} --function-name "$(${find})" \\`,
    `  --cli-binary-format raw-in-base64-out --payload ${quoted(JSON.stringify(request))} answer.json >/dev/null && jq -r ${quoted(shows)} answer.json`,
  ].join('\n');
};
