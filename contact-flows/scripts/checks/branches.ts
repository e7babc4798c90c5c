import { stepsOf } from './support/edges.ts';
import type { Rule } from './support/rule.ts';

export const branches: Rule = {
  id: 'branches',
  severity: 'error',
  finds: 'branches without a last one that always holds, or with one before the last',
  source:
    'a conversation for which none holds would stop; what stands after one that always holds is never taken',
  cure: 'give every branch a `when`, and the last one none',
  check: (script) =>
    stepsOf(script).flatMap(([step, it]) => {
      if ((it.kind !== 'say' && it.kind !== 'ask') || typeof it.next === 'string') return [];
      const always = it.next.findIndex(({ when }) => when === undefined);
      if (always === -1) return [{ step, why: 'no branch holds for certain: the last one has a `when` too' }];
      return always < it.next.length - 1
        ? [{ step, why: `branch ${always + 1} of ${it.next.length} always holds: nothing after it is taken` }]
        : [];
    }),
};
