import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { CampaignFile } from '../../contact-flows/campaigns/read-campaign.ts';
import { readSettings } from '../../lib/settings.ts';
import { synthesize } from '../../lib/synth.ts';
import { settings as deployment } from '../../parloir.settings.ts';
import type { Listed } from '../../simulator/campaign/journal-checks.ts';
import { madeUpFiles } from '../../simulator/campaign/made-up-files.ts';
import { madeUpMembers } from '../../simulator/campaign/made-up-list.ts';
import { runCampaign } from '../../simulator/campaign/run-campaign.ts';
import { virtualCustomers } from '../../simulator/campaign/virtual-customers.ts';
import { openCentre } from '../../simulator/local/open-centre.ts';
import { fillWithSample } from '../../simulator/local/sample.ts';

export interface CentreRun extends Pick<CampaignFile, 'campaign' | 'document'> {
  readonly list: Uint8Array | undefined;
  readonly nationalList: string | undefined;
  /** So many made-up people in place of the list. */
  readonly members?: number | undefined;
  readonly seed: number;
  readonly hours: number;
  /** Of each routing profile. */
  readonly agents: number;
  readonly say: (line: string) => void;
}

/** The list of the example of a thousand was made with this seed. */
const exampleSeed = 4;
const exampleMembers = 1000;

/**
 * Boots the cloud assembly on the morning of the campaign's first day, runs the campaign in it and prints how it went.
 *
 * @returns whether every check of the journal held.
 */
export const runInLocalCentre = async (run: CentreRun): Promise<boolean> => {
  const { campaign, say, seed } = run;
  const settings = readSettings(deployment);
  const began = performance.now();
  const taken = () => `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`;
  say(`${taken()}  writing the cloud assembly`);
  const assembly = await synthesize(join(import.meta.dirname, '../../dist/assembly'), { validate: false });
  const start = Temporal.PlainDateTime.from(`${campaign.firstDay}T08:50`).toZonedDateTime(settings.timeZone);
  const book: { customers?: ReturnType<typeof virtualCustomers> } = {};
  const centre = await openCentre({
    assembly,
    start: start.epochMilliseconds,
    phoneNumbers: settings.number.kind === 'import' ? { [settings.number.arn]: settings.number.e164 } : {},
    agents: 'none',
    agentsPerProfile: run.agents,
    outside: (number) => book.customers?.party(number),
    together: true,
  });
  try {
    const customers = virtualCustomers({ seed, clock: centre.clock });
    book.customers = customers;
    await fillWithSample(centre);
    say(`${taken()}  the local centre is up`);
    const { list, nationalList, listed } = filesOf(run);
    const done = await runCampaign(centre, {
      campaign,
      document: run.document,
      list,
      nationalList,
      listed,
      customers,
      pace: { talkSeconds: 75, guideStepSeconds: 4, agentsPerProfile: run.agents },
      mostHours: run.hours,
      say: (line) => say(`${taken()}  ${line}`),
    });
    say(`${taken()}  ${done.hours.toFixed(1)} virtual hours have passed`);
    say('');
    say(done.text);
    say('');
    say('Held against the journal of the centre:');
    for (const { ok, name, detail } of done.checks) say(`  ${ok ? '✓' : '✗'} ${name} (${detail})`);
    return done.checks.every(({ ok }) => ok);
  } finally {
    await centre.stop();
  }
};

/** The list that is run, and who is on it by another way than the one that is tested. */
const filesOf = ({
  members,
  seed,
  list,
  nationalList,
  campaign,
}: CentreRun): {
  readonly list: Uint8Array;
  readonly nationalList: string | undefined;
  readonly listed: (number: string) => Listed | undefined;
} => {
  const isExample = list !== undefined && members === undefined && campaign.name === 'telesales';
  if (isExample || members !== undefined || list === undefined) {
    const count = members ?? exampleMembers;
    const people = madeUpMembers(count, isExample ? exampleSeed : seed);
    const made = madeUpFiles({ members: count, seed, dirty: true });
    const byNumber = new Map(people.map((person) => [person.number, person]));
    return {
      list: isExample ? list : Buffer.from(made.list),
      nationalList: isExample ? nationalList : made.nationalList,
      listed: (number) => byNumber.get(number),
    };
  }
  return {
    list,
    // Without a current national list nobody in Belgium may be called.
    nationalList: nationalList ?? 'number\n+32450009998\n',
    listed: (number) => ({
      number,
      country: number.startsWith('+33') ? 'FR' : number.startsWith('+49') ? 'DE' : 'BE',
      timeZone: undefined,
      consent: 'as the list says',
    }),
  };
};
