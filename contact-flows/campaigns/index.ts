import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCampaign } from '../../domain/campaign/check-campaign.ts';
import type { CampaignSurroundings, KnownScript } from '../../domain/campaign/ports.ts';
import { meant } from '../../domain/shared/nearest-word.ts';
import type { Finding } from '../scripts/finding.ts';
import type { ScriptFile } from '../scripts/index.ts';
import { type CampaignFile, readCampaign } from './read-campaign.ts';

export const campaignsFolder = fileURLToPath(new URL('../../examples/campaigns/', import.meta.url));

/** The campaigns of the folder that are there: every `<name>/campaign.yaml`. */
export const campaignsIn = (folder: string = campaignsFolder): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'campaign.yaml')))
    .map(({ name }) => join(folder, name))
    .sort();

/**
 * The document that a person means: a YAML file, a folder that holds `campaign.yaml`, or the name of one of the examples.
 *
 * @throws Error when there is none, with what was probably meant.
 */
export const campaignPath = (named: string): string => {
  const candidates = [named, join(named, 'campaign.yaml'), join(campaignsFolder, named, 'campaign.yaml')];
  const found = candidates.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  if (found !== undefined) return found;
  const examples = campaignsIn().map((path) => basename(path));
  throw new Error(
    `there is no campaign at "${named}": name a YAML file, a folder with campaign.yaml, or an example (${meant(basename(named), examples)})`,
  );
};

export interface CheckedCampaign {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Undefined: it cannot be read. */
  readonly read: CampaignFile | undefined;
}

/** Reads and checks a campaign; every finding says where it stands in the file. */
export const checkCampaignFile = (path: string, surroundings: CampaignSurroundings): CheckedCampaign => {
  const file = join(basename(dirname(path)), basename(path));
  const read = readCampaign(readFileSync(path, 'utf8'), file);
  if (!read.ok) return { file, findings: read.error.findings, read: undefined };
  const findings = checkCampaign(read.value.campaign, surroundings).map(
    ({ path: at, rule, severity, why, cure }): Finding => ({
      file,
      line: read.value.lineOf(at),
      rule,
      severity,
      why,
      cure,
    }),
  );
  return { file, findings, read: read.value };
};

/** Of our scripts, what campaigns are checked against. */
export const knownScripts = (scripts: readonly ScriptFile[]): readonly KnownScript[] =>
  scripts.map(({ script: { id, purpose, use } }) => ({
    id,
    purpose,
    direction: use.direction,
    needs: use.needs,
    campaign: use.campaign,
  }));
