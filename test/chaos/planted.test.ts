import { describe, expect, it } from 'vitest';
import { plantedBugs } from './planted/index.ts';
import { simulate } from './simulate.ts';

/** So many seeds at most until a planted bug is found. */
const seedsAtMost = 3000;

describe('the simulation sees', () => {
  it.each(Object.entries(plantedBugs))('%s', async (name, bug) => {
    let found: { readonly seed: number; readonly rule: string } | undefined;
    for (let seed = 1; seed <= seedsAtMost && found === undefined; seed += 1) {
      const { violations } = await simulate(seed, { bug });
      const violation = violations.find(({ rule }) => bug.breaks.includes(rule));
      if (violation !== undefined) found = { seed, rule: violation.rule };
    }

    expect(found, `${name} was not found in ${seedsAtMost} seeds`).toBeDefined();
    console.log(`${name}: seed ${found?.seed} breaks "${found?.rule}"`);
    // The bug is what is found: without it the seed is fine.
    expect((await simulate(found?.seed ?? 0)).violations).toEqual([]);
  });
});
