import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loopsBounded } from '../../../../contact-flows/scripts/checks/loops-bounded.ts';
import { edgesOf, stepOf } from '../../../../contact-flows/scripts/checks/support/edges.ts';
import { type Fact, walk } from '../../../../contact-flows/scripts/checks/support/walk.ts';
import type { Script, Step } from '../../../../domain/script/document.ts';
import { agree, aScript, close, say, verify } from '../fixtures/a-script.ts';

/** Small scripts with circles and bounds of every kind; some steps are agreements, whose `yes` makes the fact true and `no` false. */
const names = ['start', 'b', 'c', 'd', 'e', 'end'];
const target = fc.constantFrom(...names);
const bound = fc.option(fc.record({ times: fc.integer({ min: 1, max: 2 }), then: target }), {
  nil: undefined,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(target, bound).map(([to, atMost]) => say(to, { atMost })),
  fc.tuple(target, target, bound).map(([yes, no, atMost]) => verify(yes, no, { atMost })),
  fc.tuple(target, target, bound).map(([yes, no, atMost]) => agree('service', yes, no, { atMost })),
);
const script: fc.Arbitrary<Script> = fc
  .array(step, { minLength: 5, maxLength: 5 })
  .map((steps) =>
    aScript({ ...Object.fromEntries(steps.map((one, index) => [names[index], one])), end: close() }),
  );

const agreed = (of: Script): Fact => ({
  initially: false,
  after: ({ from, outcome }) => (stepOf(of, from)?.kind === 'agreement' ? outcome === 'yes' : undefined),
});

/** What really happens: every conversation, counted step by step, as far as the steps given. */
const conversations = (of: Script, fact: Fact, longest: number) => {
  const met = new Set<string>();
  let endless = false;
  const go = (
    name: string,
    value: boolean,
    visits: Readonly<Record<string, number>>,
    length: number,
  ): void => {
    if (length > longest) {
      endless = true;
      return;
    }
    met.add(`${name} ${value}`);
    const it = stepOf(of, name);
    const count = (visits[name] ?? 0) + 1;
    if (it?.atMost !== undefined && count > it.atMost.times) {
      go(it.atMost.then, value, visits, length + 1);
      return;
    }
    for (const edge of edgesOf(of, name))
      go(edge.to, fact.after(edge) ?? value, { ...visits, [name]: count }, length + 1);
  };
  go('start', fact.initially, {}, 0);
  return { met, endless };
};

describe('following every path at once', () => {
  it('misses nothing that can happen in a conversation', () => {
    fc.assert(
      fc.property(script, (one) => {
        const fact = agreed(one);
        const { comes } = walk(one, fact);

        for (const state of conversations(one, fact, 11).met) {
          const [name = '', value] = state.split(' ');
          expect(comes(name, value === 'true'), state).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('and where no circle is found, every conversation ends by itself', () => {
    fc.assert(
      fc.property(script, (one) => {
        fc.pre(loopsBounded.check(one).length === 0);

        // Five steps, entered twice each at most, and the paths between.
        expect(conversations(one, agreed(one), 66).endless).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
