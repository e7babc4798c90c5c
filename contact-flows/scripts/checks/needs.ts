import { needNames } from '../../../domain/need/model.ts';
import { stepsOf } from './support/edges.ts';
import type { Problem, Rule } from './support/rule.ts';

export const needs: Rule = {
  id: 'needs',
  severity: 'error',
  finds: 'a detection of nothing, or a need that goes on with the script one is in',
  source: 'choosing it would begin the same script again',
  cure: 'lead that need to a step: `{ to: <step> }`',
  check: (script) =>
    stepsOf(script).flatMap(([step, it]): readonly Problem[] => {
      if (it.kind !== 'detect-need') return [];
      const given = Object.entries(it.needs).filter(([, target]) => target !== undefined);
      if (given.length === 0)
        return [{ step, why: 'there is no need to choose', cure: `give it needs: ${needNames.join(', ')}` }];
      return given.flatMap(([need, target]) =>
        target !== undefined && 'script' in target && script.use.needs.some((own) => own === need)
          ? [{ step, why: `"${need}" goes on with the script of that need, which is this one` }]
          : [],
      );
    }),
};
