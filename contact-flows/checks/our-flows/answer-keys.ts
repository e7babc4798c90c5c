import { words } from '../support/rule.ts';
import type { OurProblem, OurRule } from './support/our-flows.ts';
import { comparedPath, keysRead } from './support/parameters.ts';
import { invalidRequest, type Situation, situationsIn } from './support/situations.ts';

export const answerKeys: OurRule = {
  id: 'answer-keys',
  severity: 'error',
  finds: '$.External.<key> read where the function that answered last has not returned it, on some path',
  source:
    'every answer replaces the whole of $.External, and each outcome carries the keys of its contract and no others',
  cure: 'branch on the outcome before it, or keep the value in an attribute',
  check: (ours) => {
    const situations = situationsIn(ours);
    const keysOf = ({ answer }: Situation): readonly string[] => {
      if (!answer) return [];
      if (answer.outcome === invalidRequest) return ['outcome', 'field'];
      return ['outcome', ...(ours.functionNamed(answer.lambda)?.contract.outcomes[answer.outcome] ?? [])];
    };
    return ours.flows.flatMap((flow) =>
      [...situations(flow)].flatMap(([label, here]): readonly OurProblem[] => {
        const block = flow.blocks[label];
        if (!block) return [];
        const [root, compared] = comparedPath(block);
        return keysRead(block, 'External').flatMap((key) => {
          const lacking = here.filter((situation) => !keysOf(situation).includes(key));
          if (lacking.length === 0) return [];
          const where = words([...new Set(lacking.map(described))]);
          const why =
            root === 'External' && compared === key
              ? `$.External.${key} is compared and may not be there: ${where}`
              : `$.External.${key} is read and is not there: ${where}`;
          return [{ flow: flow.name, block: label, why }];
        });
      }),
    );
  },
};

const described = ({ answer }: Situation): string =>
  answer
    ? `"${answer.lambda}" answered ${answer.outcome}`
    : 'no function has answered on a path that comes here';
