import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { readSettings } from '../../lib/settings.ts';
import { synthesize } from '../../lib/synth.ts';
import { settings as deployment } from '../../parloir.settings.ts';
import type { CenterEvent } from '../../simulator/events.ts';
import { type LocalCentre, openCentre } from '../../simulator/local/open-centre.ts';
import { openInstant } from '../../simulator/local/opening.ts';
import { fillWithSample } from '../../simulator/local/sample.ts';
import type { SampleSummary } from '../../simulator/sample/load-sample.ts';

export interface LocalOptions {
  /** Local time at which the centre opens. Default: now, or the next opening when it is closed now. */
  readonly at?: Temporal.PlainDateTime;
  readonly onEvent?: (event: CenterEvent) => void;
}

/**
 * Writes the cloud assembly, boots it, fills it with the sample data. Tables are in dynalite, or in the engine at DYNAMODB_ENDPOINT when that is
 * set (`simulator/cloud/dynamodb-local.sh npm start` runs the official one).
 */
export const startLocalCentre = async ({
  at,
  onEvent,
}: LocalOptions): Promise<{ readonly centre: LocalCentre; readonly sample: SampleSummary }> => {
  const settings = readSettings(deployment);
  const assembly = await synthesize(join(import.meta.dirname, '../../dist/assembly'), { validate: false });
  const now = at === undefined ? Date.now() : at.toZonedDateTime(settings.timeZone).epochMilliseconds;
  const centre = await openCentre({
    assembly,
    start: now,
    phoneNumbers: settings.number.kind === 'import' ? { [settings.number.arn]: settings.number.e164 } : {},
    ...(process.env['DYNAMODB_ENDPOINT'] ? { dynamodb: { endpoint: process.env['DYNAMODB_ENDPOINT'] } } : {}),
    ...(onEvent ? { onEvent } : {}),
  });
  const hours =
    centre.definition.hours.find(({ name }) => name.includes('service')) ?? centre.definition.hours[0];
  if (at === undefined && hours !== undefined) {
    await centre.clock.advance(openInstant(hours, now) - now);
  }
  return { centre, sample: await fillWithSample(centre) };
};
