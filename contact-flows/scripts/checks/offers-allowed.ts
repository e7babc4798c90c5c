import { outcomeWhen } from './support/conditions.ts';
import { stepsOf } from './support/edges.ts';
import type { Rule } from './support/rule.ts';

export const offersAllowed: Rule = {
  id: 'offers-allowed',
  severity: 'error',
  finds: 'an offer that may be made to somebody who refused marketing',
  source: 'who refused it is offered nothing, whoever called whom',
  cure: 'join `{ not: { file: marketing, is: refused } }` to it by `all`',
  check: (script) =>
    stepsOf(script).flatMap(([step, it]) =>
      it.kind === 'offer' && outcomeWhen(script, it.eligible, { file: 'marketing', is: 'refused' }) !== false
        ? [{ step, why: '`eligible` can hold when marketing is refused' }]
        : [],
    ),
};
