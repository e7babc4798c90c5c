import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignsFolder, campaignsIn } from '../../../../contact-flows/campaigns/index.ts';
import { readCampaign } from '../../../../contact-flows/campaigns/read-campaign.ts';
import { readListedNumber } from '../../../../domain/calling-list/read-number.ts';
import type { Campaign } from '../../../../domain/campaign/model.ts';

/** A campaign that can be loaded: its document and its list. */
export interface ExampleCampaign {
  readonly campaign: Campaign;
  /** As it is sent to the function that changes campaigns. */
  readonly document: unknown;
  readonly list: Uint8Array;
  /** E.164, in the order of the list. */
  readonly numbers: readonly string[];
}

/**
 * Belgium's national list, as far as it has people of these campaigns: without a current one nobody there may be called. The last number is
 * made up, so that there is one.
 */
export const nationalListOf = (folder: string = campaignsFolder): Uint8Array => {
  const listed = campaignsIn(folder).flatMap((path) => {
    const file = join(path, 'national-list-be.csv');
    return existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  });
  const numbers = new Set([...listed.filter((line) => line.startsWith('+')), '+32450009998']);
  return Buffer.from(`number\n${[...numbers].join('\n')}\n`);
};

/** The campaigns of a folder that can be read and have a list. */
export const exampleCampaigns = (folder: string = campaignsFolder): readonly ExampleCampaign[] =>
  campaignsIn(folder).flatMap((path) => {
    const file = join(path, 'campaign.yaml');
    const read = readCampaign(readFileSync(file, 'utf8'), file);
    const listPath = join(path, 'list.csv');
    if (!read.ok || !existsSync(listPath)) return [];
    const list = readFileSync(listPath);
    return [
      {
        campaign: read.value.campaign,
        document: read.value.document,
        list,
        numbers: numbersIn(list.toString('latin1')),
      },
    ];
  });

/** Whatever cell of the list is a number: the importer decides which of them become members. */
const numbersIn = (text: string): readonly string[] => {
  const found = text.split(/[\r\n;,\t|]+/).flatMap((cell) => {
    const read = /\d{6}/.test(cell.replaceAll(/[\s./()-]/g, '')) ? readListedNumber(cell, 'BE') : undefined;
    return read?.ok ? [read.number] : [];
  });
  return [...new Set(found)];
};
