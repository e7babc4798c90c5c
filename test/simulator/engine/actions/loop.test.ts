import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, hangUp, journey } from '../support/journey.ts';

describe('Loop', () => {
  const loop = (LoopCount: string, rounds = '1') => ({
    loop: block(
      'Loop',
      {
        next: 'end',
        'Equals ContinueLooping': 'loop',
        'Equals DoneLooping': 'again',
        NoMatchingError: 'end',
      },
      { LoopCount },
    ),
    again: block(
      'Loop',
      { 'Equals ContinueLooping': 'loop', 'Equals DoneLooping': 'end', NoMatchingError: 'end' },
      { LoopCount: rounds },
    ),
    end: hangUp,
  });
  const countOf = (outcomes: readonly string[], outcome: string) =>
    outcomes.filter((name) => name === outcome).length;

  it('continues exactly so many times, is done once, and starts over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 4 }),
        async (count, rounds) => {
          const call = await journey(loop(String(count), String(rounds)));
          const inner = call
            .of('arrow-followed')
            .filter(({ from }) => from === 'loop')
            .map(({ outcome }) => outcome);

          expect(countOf(inner, 'Equals ContinueLooping')).toBe(count * (rounds + 1));
          expect(countOf(inner, 'Equals DoneLooping')).toBe(rounds + 1);
          expect(inner.slice(0, count + 1)).toEqual([
            ...Array(count).fill('Equals ContinueLooping'),
            'Equals DoneLooping',
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads its count from a path', async () => {
    const call = await journey(loop('$.Attributes.times', '0'), { contact: { attributes: { times: '2' } } });

    expect(countOf(call.outcomes, 'Equals ContinueLooping')).toBe(2);
  });

  it.each(['101', '-1', '1.5', 'two', '$.Attributes.none'])(
    'takes the error branch for a count of %s',
    async (count) => {
      expect((await journey(loop(count))).outcomes).toEqual(['NoMatchingError']);
    },
  );
});
