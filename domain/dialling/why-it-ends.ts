import type { Campaign } from '../campaign/model.ts';
import type { CountedSums } from '../campaign/ports.ts';
import { type DispositionCode, dispositions } from '../script/dispositions.ts';

/** What the rules do to a running campaign by its figures, and why; undefined: it goes on. */
export type CampaignTurn = { readonly what: 'pause' | 'complete'; readonly why: string };

export const turnOf = (
  { lastDay, goals, mostAbandonedPercent }: Campaign,
  sums: CountedSums,
  today: string,
): CampaignTurn | undefined => {
  if (today > lastDay) return { what: 'complete', why: `its last day was ${lastDay}` };
  const reached = reachedIn(sums);
  if (goals.reached !== undefined && reached >= goals.reached)
    return { what: 'complete', why: `${reached} people were reached, of ${goals.reached} wanted` };
  const good = goodIn(sums);
  if (goals.good !== undefined && good >= goals.good)
    return { what: 'complete', why: `${good} talks ended well, of ${goals.good} wanted` };
  const percent = abandonedPercent(sums);
  if (isTooMuch(sums, mostAbandonedPercent))
    return {
      what: 'pause',
      why: `${percent.toFixed(1)} % of the calls that a person answered were abandoned; the limit is ${mostAbandonedPercent} %`,
    };
  return undefined;
};

/** A person was there, and somebody of us. */
const reachedIn = ({ outcomes }: CountedSums): number =>
  (outcomes.answered ?? 0) + (outcomes.refused ?? 0) + (outcomes['callback-asked'] ?? 0);

const goodIn = ({ dispositions: counted }: CountedSums): number =>
  Object.entries(counted).reduce((sum, [code, count]) => sum + (isGood(code) ? count : 0), 0);

const isGood = (code: string): boolean =>
  Object.hasOwn(dispositions, code) && dispositions[code as DispositionCode].good;

/** A share of fewer calls says little: so many count at the least, so that one stray call of the first ten does not stop a campaign. */
const fewestForShare = 100;

const isTooMuch = (sums: CountedSums, mostPercent: number): boolean => {
  const abandoned = sums.outcomes.abandoned ?? 0;
  return abandoned > (mostPercent / 100) * Math.max(fewestForShare, abandoned + reachedIn(sums));
};

/** Of calls that a person answered: machines, busy lines and dead numbers do not count. */
const abandonedPercent = (sums: CountedSums): number => {
  const abandoned = sums.outcomes.abandoned ?? 0;
  return abandoned === 0 ? 0 : (abandoned / (abandoned + reachedIn(sums))) * 100;
};

/** Segments that have all the completed answers they need. */
export const fullSegments = (
  { quotas }: Pick<Campaign, 'quotas'>,
  { completedBySegment }: Pick<CountedSums, 'completedBySegment'>,
): ReadonlySet<string> =>
  new Set(
    Object.entries(quotas).flatMap(([segment, most]) =>
      (completedBySegment[segment] ?? 0) >= most ? [segment] : [],
    ),
  );
