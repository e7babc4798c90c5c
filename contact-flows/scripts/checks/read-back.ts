import { dispositions } from '../../../domain/script/dispositions.ts';
import type { CloseStep, Script, Step } from '../../../domain/script/document.ts';
import { type Edge, stepOf, stepsOf } from './support/edges.ts';
import type { Rule } from './support/rule.ts';
import { namesMerged } from './support/texts.ts';
import { type Fact, walk } from './support/walk.ts';

export const readBack: Rule = {
  id: 'read-back',
  severity: 'error',
  finds: 'a good end after a booking or an accepted offer that was not read back',
  source: 'what customers agree to is read to them word for word, and they say yes or no to it',
  cure: 'lead there through a step of kind "agreement"',
  check: (script) =>
    bindings.flatMap((binding) => {
      const { what, saidIn } = binding;
      const { comes, path } = walk(script, pending(script, binding));
      return goodEnds(script)
        .filter(([step, it]) => comes(step, true) && !saidIn(it))
        .map(([step]) => ({ step, why: `${what} and not read back: ${path(step, true)}` }));
    }),
};

interface Binding {
  readonly what: string;
  /** The step and its outcome that bind. */
  readonly binds: (step: Step, outcome: string) => boolean;
  /** Those that undo it again. */
  readonly undone?: (step: Step, outcome: string) => boolean;
  /** Ends that need no reading back of it. */
  readonly saidIn: (close: CloseStep) => boolean;
}
const bindings: readonly Binding[] = [
  {
    what: 'something is booked',
    binds: (step, outcome) => step.kind === 'book' && step.what !== 'callback' && outcome === 'booked',
    saidIn: () => false,
  },
  {
    what: 'an offer is accepted',
    binds: (step, outcome) => step.kind === 'offer' && outcome === 'accepted',
    // Who was misunderstood, or keeps to an objection, has accepted nothing; who wants to be called about it is read it then.
    undone: (step, outcome) => outcome === 'persists' || (step.kind === 'verify' && outcome === 'no'),
    saidIn: ({ disposition }) => disposition === 'callback-promised',
  },
  {
    what: 'a callback is promised',
    binds: (step, outcome) => step.kind === 'book' && step.what === 'callback' && outcome === 'booked',
    saidIn: ({ say }) => namesMerged(say).has('callbackDue'),
  },
];

const pending = (script: Script, { binds, undone }: Binding): Fact => ({
  initially: false,
  after: ({ from, outcome }: Edge) => {
    const step = stepOf(script, from);
    if (step === undefined) return undefined;
    if (undone?.(step, outcome) === true) return false;
    if (outcome === 'persists') return undefined;
    if (step.kind === 'agreement') return false;
    return binds(step, outcome) ? true : undefined;
  },
});

/** Whom one is referred to reads it back. */
const goodEnds = (script: Script): readonly (readonly [string, CloseStep])[] =>
  stepsOf(script).flatMap(([name, step]) =>
    step.kind === 'close' && dispositions[step.disposition].good && step.disposition !== 'referred'
      ? [[name, step] as const]
      : [],
  );
