import type { Script } from '../../../domain/script/document.ts';
import { edgesOf, stepOf, stepsOf } from './support/edges.ts';
import type { Problem, Rule } from './support/rule.ts';

/**
 * Once every bound of a conversation is used up, a bounded step only passes on to its `then`. What is left may have no circle: then a
 * conversation ends whatever is answered, because each bounded step is entered a limited number of times and no path between is endless.
 */
export const loopsBounded: Rule = {
  id: 'loops-bounded',
  severity: 'error',
  finds: 'a circle of steps that nothing bounds, or whose bound leads back into it',
  source: 'a customer and an agent would go round for ever',
  cure: 'give one step of the circle `atMost: { times: 3, then: <a step outside the circle> }`',
  check: (script) => circlesOf(script).map((circle) => problemOf(script, circle)),
};

const problemOf = (script: Script, circle: readonly string[]): Problem => {
  const bounded = circle.find((step) => stepOf(script, step)?.atMost !== undefined);
  const round = [...circle, circle[0]].join(' → ');
  return bounded === undefined
    ? { step: circle[0], why: `it goes round for ever: ${round}` }
    : {
        step: bounded,
        why: `the bound of ${bounded} does not leave the circle: ${round}`,
        cure: 'let `atMost.then` lead to a step from which no way comes back without another bound',
      };
};

/** What is left of a step's ways when its bound is used up; an offer that may not be made is passed over uncounted. */
const lastWays = (script: Script, name: string): readonly string[] => {
  const step = stepOf(script, name);
  if (step?.atMost === undefined) return edgesOf(script, name).map(({ to }) => to);
  return [step.atMost.then, ...(step.kind === 'offer' ? [step.otherwise] : [])];
};

/** One circle of each knot, the shortest through the first of its steps. */
const circlesOf = (script: Script): readonly (readonly string[])[] => {
  const told = new Set<string>();
  return stepsOf(script).flatMap(([name]) => {
    if (told.has(name)) return [];
    const circle = shortestBack(script, name);
    if (circle === undefined) return [];
    for (const step of circle) told.add(step);
    return [circle];
  });
};

const shortestBack = (script: Script, start: string): readonly string[] | undefined => {
  const before = new Map<string, string>();
  const waiting = [start];
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
    for (const to of lastWays(script, step)) {
      if (to === start) {
        const circle: string[] = [];
        for (let at: string | undefined = step; at !== undefined; at = before.get(at)) circle.unshift(at);
        return circle;
      }
      if (before.has(to) || stepOf(script, to) === undefined) continue;
      before.set(to, step);
      waiting.push(to);
    }
  return undefined;
};
