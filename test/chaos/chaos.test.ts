import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';

const seeds = Array.from({ length: 60 }, (_, index) => 1_000_000 + index);

describe('in a storm of faults', () => {
  it('nobody is called twice, nobody forbidden is called, and nobody is forgotten', async () => {
    for (const seed of seeds) {
      const { violations } = await simulate(seed);

      expect(violations, `npm run test:chaos -- --seed ${seed} tells the story`).toEqual([]);
    }
  });

  it('the same seed is the same run, word for word', async () => {
    const [once, again] = [await simulate(7, { tells: true }), await simulate(7, { tells: true })];

    expect(once.story.length).toBeGreaterThan(100);
    expect(again).toEqual(once);
  });
});
