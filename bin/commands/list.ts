import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { campaignPath } from '../../contact-flows/campaigns/index.ts';
import { readCampaign } from '../../contact-flows/campaigns/read-campaign.ts';
import type { ListSummary } from '../../domain/calling-list/model.ts';
import { problemWords } from '../../domain/calling-list/problems.ts';
import { inWords } from '../../domain/calling-list/refusals.ts';
import type { Campaign } from '../../domain/campaign/model.ts';
import { wordsOfRefusal } from '../../domain/dialling/gate/words.ts';
import { type CallableCountry, numberingCountries } from '../../domain/phone-number/read-phone-number.ts';
import { outboundOf, readSettings } from '../../lib/settings.ts';
import { settings } from '../../parloir.settings.ts';
import { checkList } from './list-check.ts';

interface CheckOptions {
  readonly campaign?: string;
  readonly kind: 'members' | 'do-not-call' | 'refusals';
  readonly country: CallableCountry;
  readonly report?: string;
  readonly json?: true;
}

/** `list check`. */
export const listCommand = (): Command => {
  const list = new Command('list').description('Look after lists of people to call, or not to call.');
  list
    .command('check')
    .description(
      'Read a CSV as the import would, and say what is wrong with each bad row and who would not be called. Writes nothing but the report.',
    )
    .argument('<file>', 'the CSV, as it was exported')
    .option(
      '--campaign <campaign>',
      'whose members they are: a YAML file, its folder, or the name of an example',
    )
    .addOption(
      new Option('--kind <kind>', 'what the list is')
        .choices(['members', 'do-not-call', 'refusals'])
        .default('members'),
    )
    .addOption(
      new Option('--country <country>', 'the country of numbers without a country code')
        .choices(numberingCountries)
        .default('BE'),
    )
    .option('--report <file>', 'write the report of bad rows here, as CSV')
    .option('--json', 'the sums as JSON')
    .action(async (file: string, options: CheckOptions) => {
      const checked = readSettings(settings);
      const now = new Date();
      const done = await checkList({
        request: requestOf(file, options, now),
        campaign: options.campaign === undefined ? undefined : campaignIn(options.campaign),
        settings: outboundOf(checked),
        timeZone: checked.timeZone,
        now,
        reportPath: options.report,
      });
      if (!done.ok) {
        console.error(`${file}: ${inWords(done.error)}`);
        process.exitCode = 1;
        return;
      }
      console.log(options.json ? JSON.stringify(sumsOf(done.value), null, 2) : told(done.value, options));
      if (done.value.bad > 0) process.exitCode = 1;
    });
  return list;
};

const requestOf = (key: string, { kind, country, campaign }: CheckOptions, now: Date) => {
  if (kind === 'do-not-call')
    return { kind, country, version: now.toISOString().slice(0, 10), takenAt: now, key } as const;
  if (kind === 'refusals') return { kind, key, source: 'check' } as const;
  if (campaign === undefined)
    throw new Error(
      'members belong to a campaign: name it with --campaign, or say with --kind what else the list is',
    );
  return { kind, campaign, key, country } as const;
};

const campaignIn = (named: string): Campaign => {
  const path = campaignPath(named);
  const read = readCampaign(readFileSync(path, 'utf8'), path);
  if (!read.ok)
    throw new Error(`the campaign ${path} cannot be read: "npm run campaign -- check ${named}" says why`);
  return read.value.campaign;
};

const sumsOf = ({ list, partsDone: _, ...sums }: ListSummary) => ({
  ...sums,
  encoding: list.dialect.encoding,
  separator: list.dialect.separator,
  ignoredColumns: list.columns.ignored,
});

/** The sums as a person reads them. */
export const told = (
  { list, rows, members, duplicates, bad, problems, skips, skipped }: ListSummary,
  { report, kind }: Pick<CheckOptions, 'report' | 'kind'>,
): string => {
  const { dialect, columns } = list;
  const sign = dialect.separator === '\t' ? 'tab' : dialect.separator;
  const line = (count: number, what: string) => `${String(count).padStart(9)}  ${what}`;
  return [
    `read as ${dialect.encoding}, cells separated by "${sign}"${columns.headers.length === 0 ? ', without column names' : ''}`,
    ...(columns.ignored.length === 0 ? [] : [`columns left alone: ${columns.ignored.join(', ')}`]),
    ...(dialect.dayFirst ? [] : ['some dates have the month first: those that may be either are refused']),
    '',
    line(rows, 'rows'),
    line(members, kind === 'members' ? 'members' : 'numbers'),
    line(duplicates, 'duplicates'),
    line(bad, 'bad rows'),
    ...Object.entries(problems).flatMap(([code, count]) =>
      isProblem(code) ? [`${line(count, code)}: ${problemWords[code][0]}; ${problemWords[code][1]}`] : [],
    ),
    ...(kind === 'members' ? ['', ...foreseen(members, skipped, skips)] : []),
    ...(report === undefined
      ? bad + duplicates > 0
        ? ['', 'to have every row that is no member, with its cure: add --report <file>']
        : []
      : ['', `every row that is no member: ${report}`]),
  ].join('\n');
};

const foreseen = (members: number, skipped: number, skips: ListSummary['skips']): readonly string[] => [
  `${skipped === 0 ? 'none' : skipped} of the ${members} members will be skipped, as far as the file says; the import also asks our own refusals and the national lists`,
  ...Object.entries(skips).map(
    ([code, count]) => `${String(count).padStart(9)}  ${code}: ${wordsOfRefusal(code, 'en')}`,
  ),
];

const isProblem = (code: string): code is keyof typeof problemWords => Object.hasOwn(problemWords, code);
