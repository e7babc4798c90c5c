import { abandonedPercent, answeredByPerson, endedWell, reached } from '../campaign/figures.ts';
import type { Campaign } from '../campaign/model.ts';
import type { CountedSums } from '../campaign/ports.ts';

/** What the rules do to a running campaign by its figures, and why; undefined: it goes on. */
export type CampaignTurn = { readonly what: 'pause' | 'complete'; readonly why: string };

export const turnOf = (
  { lastDay, goals, mostAbandonedPercent }: Campaign,
  sums: CountedSums,
  today: string,
): CampaignTurn | undefined => {
  if (today > lastDay) return { what: 'complete', why: `its last day was ${lastDay}` };
  const talkedWith = reached(sums);
  if (goals.reached !== undefined && talkedWith >= goals.reached)
    return { what: 'complete', why: `${talkedWith} people were reached, of ${goals.reached} wanted` };
  const good = endedWell(sums);
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

/** A share of fewer calls says little: so many count at the least, so that one stray call of the first ten does not stop a campaign. */
const fewestForShare = 100;

const isTooMuch = (sums: CountedSums, mostPercent: number): boolean =>
  (sums.outcomes.abandoned ?? 0) > (mostPercent / 100) * Math.max(fewestForShare, answeredByPerson(sums));

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
