import { attributesIn } from './support/attributes-known.ts';
import type { OurProblem, OurRule } from './support/our-flows.ts';
import { keysRead } from './support/parameters.ts';

export const attributesNeverSet: OurRule = {
  id: 'attributes-set',
  severity: 'error',
  finds: 'a contact attribute read where no path that leads there, through all our flows, sets it',
  source: 'the caller would hear a gap, or a check would never fit',
  cure: 'set it before, or list it in `receives` when whoever starts the contact brings it along',
  check: (ours) => {
    const known = attributesIn(ours);
    return ours.flows.flatMap((flow) =>
      Object.entries(flow.blocks).flatMap(([label, block]): readonly OurProblem[] => {
        const here = known(flow, label);
        if (!here) return [];
        return keysRead(block, 'Attributes')
          .filter((name) => !here.sometimes.has(name))
          .map((name) => ({
            flow: flow.name,
            block: label,
            why: `no path that comes here sets the attribute ${name}`,
          }));
      }),
    );
  },
};
