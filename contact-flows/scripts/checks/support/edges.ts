import type { Condition, Next, Script, Step } from '../../../../domain/script/document.ts';

/** One way from a step to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** How the step ended: `next`, `yes`, `accepted`, `booked` …; `persists`: the customer kept to an objection. */
  readonly outcome: string;
  /** What holds where this way is taken, and what does not. */
  readonly holds: readonly Condition[];
  readonly fails: readonly Condition[];
}

/** The step of that name: a script may have a step called `constructor`, an object has one unasked. */
export const stepOf = ({ steps }: Script, name: string): Step | undefined =>
  Object.hasOwn(steps, name) ? steps[name] : undefined;

export const stepsOf = ({ steps }: Script): readonly (readonly [string, Step])[] => Object.entries(steps);

/** Every way out of a step but the end of its bound (`atMost`), which is no way of its own: the step is not entered then. */
export const edgesOf = (script: Script, from: string): readonly Edge[] => {
  const step = stepOf(script, from);
  if (step === undefined) return [];
  const persists = (step.objections ?? []).flatMap((name) => {
    const objection = objectionOf(script, name);
    return objection === undefined ? [] : [always(from, 'persists', objection.persists)];
  });
  return [...waysOut(from, step), ...persists];
};

export const objectionOf = ({ objections }: Script, name: string) =>
  objections !== undefined && Object.hasOwn(objections, name) ? objections[name] : undefined;

const always = (from: string, outcome: string, to: string): Edge => ({
  from,
  to,
  outcome,
  holds: [],
  fails: [],
});

const waysOut = (from: string, step: Step): readonly Edge[] => {
  const way = (outcome: string, to: string) => always(from, outcome, to);
  switch (step.kind) {
    case 'say':
    case 'ask':
      return branchesOf(from, step.next);
    case 'detect-need':
      return Object.entries(step.needs).flatMap(([need, target]) =>
        target !== undefined && 'to' in target ? [way(need, target.to)] : [],
      );
    case 'offer': {
      const offered = { holds: [step.eligible], fails: [] };
      return [
        { ...way('accepted', step.accepted), ...offered },
        { ...way('refused', step.refused), ...offered },
        way('otherwise', step.otherwise),
      ];
    }
    case 'verify':
    case 'agreement':
      return [way('yes', step.yes), way('no', step.no)];
    case 'book':
      return [way('booked', step.booked), way('none', step.none)];
    case 'log':
      return [way('logged', step.logged), way('otherwise', step.otherwise)];
    case 'refer':
      return [way('referred', step.referred), way('nobody', step.nobody)];
    case 'close':
      return [];
  }
};

/** A branch is taken where its own condition holds and none before it did. */
const branchesOf = (from: string, next: Next): readonly Edge[] =>
  typeof next === 'string'
    ? [always(from, 'next', next)]
    : next.map(({ when, to }, index) => ({
        ...always(from, 'next', to),
        holds: when === undefined ? [] : [when],
        fails: next.slice(0, index).flatMap(({ when: before }) => (before === undefined ? [] : [before])),
      }));

/** Leaves this script for another one: there it is closed. */
export const switches = (step: Step): boolean =>
  step.kind === 'detect-need' &&
  Object.values(step.needs).some((target) => target !== undefined && 'script' in target);
