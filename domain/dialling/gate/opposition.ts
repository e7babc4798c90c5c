import type { CallPurpose } from '../../campaign/model.ts';
import type { NumberRecord } from '../model.ts';
import type { Asked } from './asked.ts';

/** Milliseconds of the epoch; a date that cannot be read is later than every other: nothing comes after it. */
const oppositionAt = (date: Date): number =>
  Number.isFinite(date.getTime()) ? date.getTime() : Number.POSITIVE_INFINITY;

/** What a refusal stops. Who wants no advertising is not asked for opinions either: surveys are treated as marketing. */
const stops = (refused: CallPurpose | 'all', purpose: CallPurpose): boolean =>
  refused === 'all' || refused === purpose || (refused === 'marketing' && purpose === 'survey');

/** The latest refusal that stops this purpose; `undefined`: none. An attempt that ended with one counts as well, written down or not. */
export const ownRefusalAt = (record: NumberRecord, purpose: CallPurpose): number | undefined => {
  let latest: number | undefined;
  const take = (refused: CallPurpose | 'all', at: Date) => {
    if (stops(refused, purpose)) latest = Math.max(latest ?? Number.NEGATIVE_INFINITY, oppositionAt(at));
  };
  for (const { purpose: refused, at } of record.refusals) take(refused, at);
  for (const attempt of record.attempts) if (attempt.outcome === 'refused') take(attempt.purpose, attempt.at);
  return latest;
};

/** The latest entry in a national list, of whatever country and version: once seen there it counts until a consent follows. */
export const listedAt = (record: NumberRecord): number | undefined => {
  const all = Object.values(record.listed).map(({ since }) => oppositionAt(since));
  return all.length === 0 ? undefined : Math.max(...all);
};

/** The latest specific consent, from the number's record or from the list; one dated later than now, or unreadably, is none. */
export const consentAt = ({ question: { record, person }, purpose, now }: Asked): number | undefined => {
  let latest: number | undefined;
  const take = (at: number) => {
    if (at <= now) latest = Math.max(latest ?? at, at);
  };
  for (const grant of record.consents) if (grant.purpose === purpose) take(grant.at.getTime());
  if (person.consent !== undefined) take(person.consent.at.getTime());
  return latest;
};
