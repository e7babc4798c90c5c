import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { readSettings } from '../../lib/settings.ts';
import { synthesize } from '../../lib/synth.ts';
import { settings as deployment } from '../../parloir.settings.ts';
import { isOpenAt } from '../../simulator/center/hours.ts';
import { type LocalCentre, openCentre } from '../../simulator/local/open-centre.ts';
import { openInstant } from '../../simulator/local/opening.ts';
import { fillWithSample } from '../../simulator/local/sample.ts';
import type { SampleSummary } from '../../simulator/sample/load-sample.ts';

export interface LocalOptions {
  /** Local time at which the centre opens. Default: now, or the next opening when it is closed now. */
  readonly at?: Temporal.PlainDateTime;
  /** Told what is going on, a line each. */
  readonly say: (text: string) => void;
}

/**
 * Writes the cloud assembly, boots it, fills it with the sample data. Tables are in dynalite, or in the engine at DYNAMODB_ENDPOINT when that is
 * set (`simulator/cloud/dynamodb-local.sh npm start` runs the official one).
 */
export const startLocalCentre = async ({
  at,
  say,
}: LocalOptions): Promise<{ readonly centre: LocalCentre; readonly sample: SampleSummary }> => {
  const settings = readSettings(deployment);
  const begun = performance.now();
  const step = stopwatch(say);
  say('Starting the centre, a few seconds:');
  const assembly = await synthesize(join(import.meta.dirname, '../../dist/assembly'), { validate: false });
  step('the cloud assembly is written');
  const now = at === undefined ? Date.now() : at.toZonedDateTime(settings.timeZone).epochMilliseconds;
  const database = process.env['DYNAMODB_ENDPOINT'];
  const centre = await openCentre({
    assembly,
    start: now,
    phoneNumbers: settings.number.kind === 'import' ? { [settings.number.arn]: settings.number.e164 } : {},
    // Long enough for most scripts; some contacts are left unrecorded, so that a supervisor sees what becomes of them.
    agents: { talkSeconds: 75, guideStepSeconds: 2, unrecordedOneIn: 8 },
    ...(database ? { dynamodb: { endpoint: database } } : {}),
  }).catch((cause: unknown) => {
    if (!database) throw cause;
    throw new Error(
      `the centre could not be started on the database at ${database}: ${cause instanceof Error ? cause.message : String(cause)}. Start that engine, or unset DYNAMODB_ENDPOINT to use the embedded one.`,
      { cause },
    );
  });
  step('tables, functions and the centre are up');
  const hours =
    centre.definition.hours.find(({ name }) => name.includes('service')) ?? centre.definition.hours[0];
  const opening = hours === undefined || at !== undefined ? now : openInstant(hours, now);
  if (opening > now) await centre.clock.advance(opening - now);
  const sample = await fillWithSample(centre);
  step(`${sample.customers} sample customers are loaded`);
  say(`${seconds(performance.now() - begun)}  in all`);
  const open = hours === undefined || isOpenAt(hours, opening);
  say(
    `It is ${spoken(centre)} in ${settings.timeZone}${opening > now ? ', the next opening' : ''}: the centre is ${open ? 'open' : 'closed'}.`,
  );
  return { centre, sample };
};

const stopwatch = (say: (text: string) => void): ((done: string) => void) => {
  let before = performance.now();
  return (done) => {
    const now = performance.now();
    say(`${seconds(now - before)}  ${done}`);
    before = now;
  };
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).padStart(5)} s`;

const spoken = ({ clock, definition }: LocalCentre): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: definition.hours[0]?.timeZone ?? 'UTC',
  }).format(clock.now());
