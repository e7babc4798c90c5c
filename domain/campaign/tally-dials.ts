import type { Countable, CountedTally, Counting } from './ports.ts';
import { added } from './sums.ts';

/** So many are counted with one write: their ids stand in the counter's item. */
const mostAtOnce = 100;

/**
 * Adds to a campaign's sums what waits. What the last write counted is put away before the next one, and what is put away is known: so a
 * run that ends anywhere, two at the same time, and things that are put again later count nothing twice and lose nothing.
 *
 * @returns how many were counted.
 */
export const tallyDials =
  (counting: Counting) =>
  async (campaign: string, { mostRounds = 50 }: { readonly mostRounds?: number } = {}): Promise<number> => {
    let tally = await counting.read(campaign);
    let total = 0;
    for (let round = 0; round < mostRounds; round += 1) {
      const waiting = await counting.waiting(campaign, mostAtOnce);
      // What is put away goes last, so where nothing waits all of the last write is: a campaign where nothing happens costs two reads.
      if (waiting.length === 0) return total;
      if (round === 0 && tally.lastIds.length > 0) await counting.putAway(campaign, tally.lastIds);
      const ids = waiting.map(({ id }) => id);
      const counted = await counting.counted(campaign, ids);
      const again = ids.filter((id) => counted.has(id));
      if (again.length > 0) await counting.putAway(campaign, again);
      const news = waiting.filter(({ id }) => !counted.has(id));
      if (news.length > 0) {
        const next = withAll(tally, news);
        // Somebody else counts: whatever waits is theirs.
        if ((await counting.write(campaign, next)) === 'conflict') return total;
        await counting.putAway(campaign, next.lastIds);
        tally = next;
        total += news.length;
      }
      if (waiting.length < mostAtOnce) return total;
    }
    return total;
  };

const withAll = (tally: CountedTally, countables: readonly Countable[]): CountedTally => ({
  revision: tally.revision + 1,
  sums: countables.reduce(added, tally.sums),
  lastIds: countables.map(({ id }) => id),
});
