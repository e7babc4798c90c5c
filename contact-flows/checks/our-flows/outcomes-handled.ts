import type { OurProblem, OurRule } from './support/our-flows.ts';
import { comparedPath } from './support/parameters.ts';
import { invalidRequest, situationsIn } from './support/situations.ts';

export const outcomesHandled: OurRule = {
  id: 'outcomes-handled',
  severity: 'error',
  finds: 'a check of $.External.outcome without a branch for an outcome that the function can answer there',
  source: 'the outcomes of a contract are what its callers must be ready for',
  cure: 'add the branch; checkOutcome does not compile without it',
  check: (ours) => {
    const situations = situationsIn(ours);
    return ours.flows.flatMap((flow) =>
      [...situations(flow)].flatMap(([label, here]): readonly OurProblem[] => {
        const block = flow.blocks[label];
        const [root, key] = block ? comparedPath(block) : [];
        if (!block || root !== 'External' || key !== 'outcome') return [];
        const branches = (block.Transitions.Conditions ?? []).flatMap(({ Condition }) => Condition.Operands);
        const missing = here.flatMap(({ answer }) =>
          answer && answer.outcome !== invalidRequest && !branches.includes(answer.outcome)
            ? [`"${answer.lambda}" can answer ${answer.outcome}, and no branch takes it`]
            : [],
        );
        return [...new Set(missing)].map((why) => ({ flow: flow.name, block: label, why }));
      }),
    );
  },
};
