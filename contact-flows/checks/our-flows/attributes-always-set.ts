import { attributesIn } from './support/attributes-known.ts';
import type { OurProblem, OurRule } from './support/our-flows.ts';
import { keysRead } from './support/parameters.ts';

export const attributesAlwaysSet: OurRule = {
  id: 'attributes-always-set',
  severity: 'warning',
  finds: 'a contact attribute said or sent on although some path that leads there does not set it',
  source:
    'what a path to nothing becomes is not established; a check may look at it, since a missing value takes its default branch',
  cure: 'set it at the beginning of the contact, to `none` if need be, or check it before',
  check: (ours) => {
    const known = attributesIn(ours);
    return ours.flows.flatMap((flow) =>
      Object.entries(flow.blocks).flatMap(([label, block]): readonly OurProblem[] => {
        const here = known(flow, label);
        if (!here || block.Type === 'Compare') return [];
        return keysRead(block, 'Attributes')
          .filter((name) => here.sometimes.has(name) && !here.always.has(name))
          .map((name) => ({
            flow: flow.name,
            block: label,
            why: `the attribute ${name} is set on some of the paths that come here, not on all`,
          }));
      }),
    );
  },
};
