import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  campaignPath,
  campaignsFolder,
  campaignsIn,
  checkCampaignFile,
  knownScripts,
} from '../../../contact-flows/campaigns/index.ts';
import { campaignJsonSchema, readCampaign } from '../../../contact-flows/campaigns/read-campaign.ts';
import { loadScripts } from '../../../contact-flows/scripts/index.ts';
import { campaignKinds } from '../../../domain/campaign/model.ts';
import type { CampaignSurroundings } from '../../../domain/campaign/ports.ts';
import { ourSurroundings } from '../../domain/campaign/campaigns.ts';

const scripts = knownScripts(loadScripts().scripts);
const ours = (): CampaignSurroundings => ({ ...ourSurroundings(), scripts });
const telesales = (): string => readFileSync(join(campaignsFolder, 'telesales', 'campaign.yaml'), 'utf8');
const changed = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the example has no ${from}`);
    return text.replace(from, to);
  }, telesales());
const toldOf = (text: string): readonly string[] => {
  const read = readCampaign(text, 'telesales/campaign.yaml');
  if (read.ok) throw new Error('it can be read');
  return read.error.findings.map(({ line, why, cure }) => `${line}: ${why} → ${cure}`);
};

describe('the campaigns of the examples', () => {
  const folders = campaignsIn();

  it.each(folders.map((folder) => [basename(folder), folder] as const))(
    '%s is right against our scripts',
    (_, folder) => {
      expect(checkCampaignFile(join(folder, 'campaign.yaml'), ours()).findings).toEqual([]);
    },
  );

  it('stand in a folder of their name, and there is one of every kind that is written down', () => {
    const campaigns = folders.map((folder) => {
      const { read } = checkCampaignFile(join(folder, 'campaign.yaml'), ours());
      return { folder: basename(folder), name: read?.campaign.name, kind: read?.campaign.kind };
    });

    expect(campaigns.filter(({ folder, name }) => folder !== name)).toEqual([]);
    const without = ['callback', 'follow-up'];
    expect(new Set(campaigns.map(({ kind }) => kind))).toEqual(
      new Set(Object.keys(campaignKinds).filter((kind) => !without.includes(kind))),
    );
  });

  it('are completed by editors from a schema that is up to date', () => {
    const written: unknown = JSON.parse(readFileSync(join(campaignsFolder, 'campaign.schema.json'), 'utf8'));

    expect(written).toEqual(JSON.parse(JSON.stringify(campaignJsonSchema())));
  });

  it('are found by name, folder or file, and what was meant is told', () => {
    const path = join(campaignsFolder, 'poll', 'campaign.yaml');

    expect(campaignPath('poll')).toBe(path);
    expect(campaignPath(join(campaignsFolder, 'poll'))).toBe(path);
    expect(campaignPath(path)).toBe(path);
    expect(() => campaignPath('examples/campaigns/telesale')).toThrow('did you mean "telesales"?');
  });
});

describe('a campaign in a file', () => {
  it('has a window a day, and nothing where nothing is said', () => {
    const read = readCampaign(telesales(), 'telesales/campaign.yaml');

    expect(read.ok && read.value.campaign).toMatchObject({
      name: 'telesales',
      quotas: {},
      goals: {},
      answeringMachine: 'off',
    });
    expect(read.ok && read.value.campaign.windows).toHaveLength(10);
  });

  it('is told with line, reason and cure what is wrong with it', () => {
    expect(
      toldOf(
        changed(
          ['kind: telesales', 'kind: telesale'],
          ['manner: progressive', 'maner: progressive'],
          ['"10:00"', '"10h"'],
          ['mostAttempts: 2', 'mostAttempts: 30'],
          ['lastDay: "2027-12-17"', 'lastDay: "2027-02-30"'],
          ['  de: "Telefonverkauf: Wartungsvertrag"\n', ''],
        ),
      ).toSorted(),
    ).toEqual(
      [
        '4: "kind" is "telesale" → did you mean "telesales"?',
        '5: "title" has no text in de → write it: every agent reads it in a language of theirs',
        '13: "maner" is not known → did you mean "manner"?',
        'undefined: "manner" is missing → add "manner"',
        '16: "windows.0.from" is "10h" → allowed are local times such as "09:30"',
        '18: "mostAttempts" is too big → at most 10',
        '27: "lastDay": no such day is in the calendar → see docs/campaigns.md',
      ].toSorted(),
    );
  });

  it('that is no YAML is told where', () => {
    expect(toldOf('name: [telesales')[0]).toMatch(/^\d+: /);
    expect(toldOf('')).toEqual(['undefined: the campaign is empty → write keys and values below it']);
  });
});
