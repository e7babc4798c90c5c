import { attributesIn, workingQueue } from './support/attributes-known.ts';
import type { OurProblem, OurRule } from './support/our-flows.ts';

export const queueSet: OurRule = {
  id: 'queue-set',
  severity: 'error',
  finds: 'a transfer to the queue on a path on which none of our flows has set one',
  source: 'without a working queue the transfer takes its error branch, and nobody is called',
  cure: 'set the working queue on every path before it',
  check: (ours) => {
    const known = attributesIn(ours);
    return ours.flows.flatMap((flow) =>
      Object.entries(flow.blocks).flatMap(([label, block]): readonly OurProblem[] => {
        const here = known(flow, label);
        return here && block.Type === 'TransferContactToQueue' && !here.always.has(workingQueue)
          ? [{ flow: flow.name, block: label, why: 'a path comes here on which no queue was set' }]
          : [];
      }),
    );
  },
};
