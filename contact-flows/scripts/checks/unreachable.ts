import { stepsOf } from './support/edges.ts';
import type { Rule } from './support/rule.ts';
import { everyWay } from './support/walk.ts';

export const unreachable: Rule = {
  id: 'unreachable',
  severity: 'error',
  finds: 'a step to which no path leads',
  source: 'nobody ever says it: mostly a way is missing elsewhere',
  cure: 'lead a way to it, or take it out',
  check: (script) => {
    const { comes } = everyWay(script);
    return stepsOf(script)
      .filter(([name]) => !comes(name, true))
      .map(([step]) => ({ step, why: 'no path from the start comes here' }));
  },
};
