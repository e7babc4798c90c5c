import type { Script } from '../../../domain/script/document.ts';
import { edgesOf, stepsOf, switches } from './support/edges.ts';
import type { Rule } from './support/rule.ts';
import { everyWay } from './support/walk.ts';

export const everyPathCloses: Rule = {
  id: 'every-path-closes',
  severity: 'error',
  finds: 'a step from which no path closes the conversation',
  source: 'every contact ends with a disposition, and with words for the customer',
  cure: 'lead a way from here to a step of kind "close"',
  check: (script) => {
    const { comes, path } = everyWay(script);
    const closing = closingSteps(script);
    return stepsOf(script)
      .filter(([name]) => comes(name, true) && !closing.has(name))
      .map(([step]) => ({ step, why: `nothing closes after ${path(step, true)}` }));
  },
};

/** Steps from which a close, or another script, is reached: backwards from those. */
const closingSteps = (script: Script): ReadonlySet<string> => {
  const from = new Map<string, string[]>();
  for (const [name, step] of stepsOf(script))
    for (const to of [...edgesOf(script, name).map((edge) => edge.to), step.atMost?.then])
      if (to !== undefined) from.set(to, [...(from.get(to) ?? []), name]);
  const waiting = stepsOf(script)
    .filter(([, step]) => step.kind === 'close' || switches(step))
    .map(([name]) => name);
  const closing = new Set(waiting);
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop())
    for (const before of from.get(step) ?? [])
      if (!closing.has(before)) {
        closing.add(before);
        waiting.push(before);
      }
  return closing;
};
