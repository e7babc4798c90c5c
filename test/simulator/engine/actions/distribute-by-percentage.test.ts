import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../support/one-block.ts';

describe('DistributeByPercentage', () => {
  it('gives each branch exactly its percentage, and the rest to NoMatchingCondition', async () => {
    const shares = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 });

    await fc.assert(
      fc.asyncProperty(shares, async (percentages) => {
        let sum = 0;
        const thresholds = percentages.map((share) => {
          sum += share;
          return `NumberLessThan ${1 + sum}`;
        });
        const counts = new Map<string | undefined, number>();
        for (let drawn = 1; drawn <= 100; drawn += 1) {
          const outcome = await outcomeOf(
            'DistributeByPercentage',
            [...thresholds, 'NoMatchingCondition'],
            {},
            {
              overrides: { percent: () => drawn },
            },
          );
          counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        }

        expect(thresholds.map((name) => counts.get(name))).toEqual(percentages);
        expect(counts.get('NoMatchingCondition')).toBe(100 - sum);
      }),
      { numRuns: 10 },
    );
  });
});
