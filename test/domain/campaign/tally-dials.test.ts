import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countableOf } from '../../../domain/campaign/countable.ts';
import { inMemoryCounting } from '../../../domain/campaign/in-memory-counting.ts';
import { attemptOutcomes } from '../../../domain/campaign/model.ts';
import type { Countable, Counting } from '../../../domain/campaign/ports.ts';
import { tallyDials } from '../../../domain/campaign/tally-dials.ts';
import { outcomeEntry, overEntry, refusedEntry, talkOf } from './countables.ts';

const campaign = 'telesales';

/** Ends at the step of this number, before or after it took effect. */
const crashing = (counting: Counting, at: number, after: boolean): Counting => {
  let step = 0;
  const guarded =
    <Asked extends readonly unknown[], Answer>(act: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      step += 1;
      if (step === at && !after) throw new Error('crash');
      const answer = await act(...asked);
      if (step === at) throw new Error('crash');
      return answer;
    };
  return {
    waiting: guarded(counting.waiting),
    counted: guarded(counting.counted),
    putAway: guarded(counting.putAway),
    read: guarded(counting.read),
    write: guarded(counting.write),
  };
};

describe('the tally of a campaign', () => {
  it('adds up outcomes, reasons of the gate, the agents’ time and how members ended', async () => {
    const counting = inMemoryCounting();
    await counting.put([
      outcomeEntry(1, 'answered'),
      outcomeEntry(2, 'busy'),
      refusedEntry(3, ['gate.window', 'gate.spacing']),
      talkOf(1, { disposition: 'sale', talkSeconds: 100, holdSeconds: 5, afterContactWorkSeconds: 20 }),
      overEntry(1, { why: 'attempt', outcome: 'answered' }),
      overEntry(3, { why: 'forbidden', reasons: ['gate.national-list', 'gate.window'] }),
    ]);

    expect(await tallyDials(counting)(campaign)).toBe(6);

    expect((await counting.read(campaign)).sums).toEqual({
      attempts: 2,
      outcomes: { answered: 1, busy: 1 },
      dispositions: { sale: 1 },
      membersOver: 2,
      ends: { 'attempt:answered': 1, 'forbidden:gate.national-list': 1 },
      gateRefusals: { 'gate.window': 1, 'gate.spacing': 1 },
      talkSeconds: 100,
      holdSeconds: 5,
      afterContactWorkSeconds: 20,
      completedBySegment: {},
    });
  });

  it('counts a completed survey under the segment of the member', async () => {
    const counting = inMemoryCounting();
    await counting.put([
      talkOf(1, { disposition: 'survey-completed' }, 'professional'),
      talkOf(2, { disposition: 'survey-completed' }),
      talkOf(3, { disposition: 'not-recorded' }, 'professional'),
    ]);

    await tallyDials(counting)(campaign);

    expect((await counting.read(campaign)).sums.completedBySegment).toEqual({ professional: 1, none: 1 });
  });

  it('counts each thing once, whatever is put again, whoever crashes where, and however many count at once', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 260 }), { minLength: 1, maxLength: 300 }),
        fc.array(
          fc.record({
            puts: fc.array(fc.nat({ max: 260 }), { maxLength: 120 }),
            crashes: fc.array(fc.record({ at: fc.integer({ min: 1, max: 14 }), after: fc.boolean() }), {
              minLength: 1,
              maxLength: 3,
            }),
          }),
          { maxLength: 8 },
        ),
        async (first, rounds) => {
          const counting = inMemoryCounting();
          const put = (numbers: readonly number[]) => counting.put(numbers.map(numbered));
          await put(first);
          for (const { puts, crashes } of rounds) {
            await Promise.all([
              ...crashes.map(({ at, after }) =>
                tallyDials(crashing(counting, at, after))(campaign).catch(() => undefined),
              ),
              put(puts),
            ]);
          }
          await tallyDials(counting)(campaign);

          const expected = new Set([...first, ...rounds.flatMap(({ puts }) => puts)]);
          const { sums } = await counting.read(campaign);
          const refused = [...expected].filter((number) => number % 3 === 0).length;
          expect(sums.gateRefusals['gate.window'] ?? 0).toBe(refused);
          expect(sums.attempts).toBe(expected.size - refused);
          expect(await counting.waiting(campaign, 1)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    ));

  it('writes nothing where nothing happened since: campaigns are over for longer than they run', async () => {
    const counting = inMemoryCounting();
    await counting.put([outcomeEntry(1, 'answered'), outcomeEntry(2, 'busy')]);
    await tallyDials(counting)(campaign);
    const wrote: string[] = [];
    const watched: Counting = {
      ...counting,
      putAway: async (...put) => {
        wrote.push('putAway');
        await counting.putAway(...put);
      },
      write: async (...next) => {
        wrote.push('write');
        return counting.write(...next);
      },
    };

    expect(await tallyDials(watched)(campaign)).toBe(0);

    expect(wrote).toEqual([]);
  });

  it('adds nothing for a call that was placed: only its outcome is counted', () => {
    expect(
      countableOf({
        campaign,
        key: 'k',
        attemptId: 'telesales.k.1',
        at: new Date(0),
        kind: 'allowed',
        verdict: { allowed: true, because: [] },
        contactId: 'contact-1',
      }),
    ).toBeUndefined();
  });
});

const numbered = (number: number): Countable =>
  number % 3 === 0
    ? refusedEntry(number, ['gate.window'])
    : outcomeEntry(number, attemptOutcomes[number % attemptOutcomes.length] ?? 'unknown');
