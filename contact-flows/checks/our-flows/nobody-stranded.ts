import type { Flow } from '../../language/flow.ts';
import type { OurFlows, OurProblem, OurRule } from './support/our-flows.ts';
import { namedFlows } from './support/parameters.ts';
import { situationsIn } from './support/situations.ts';

/** Flows in which a caller is spoken to; in the others the end of the flow joins the two sides or goes on waiting. */
const speaking: readonly Flow['type'][] = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'MODULE',
];
/** Where the end of a flow is the end of the contact. */
const endingWithTheFlow: readonly Flow['type'][] = ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'];

export const nobodyStranded: OurRule = {
  id: 'nobody-stranded',
  severity: 'error',
  finds: 'a path, error branches included, that ends without a person, a promise or a goodbye',
  source:
    'nobody hears nothing: every path ends with somebody reached, something promised, or a sentence just before the line is cut',
  cure: 'lead the path to a queue, to a promised callback, or say what happens before hanging up',
  check: (ours) => {
    const situations = situationsIn(ours);
    return ours.flows
      .filter((flow) => speaking.includes(flow.type) && !isGuide(flow, ours))
      .flatMap((flow) =>
        [...situations(flow)].flatMap(([label, here]): readonly OurProblem[] => {
          const type = flow.blocks[label]?.Type;
          const ends =
            type === 'DisconnectParticipant' ||
            (type === 'EndFlowExecution' && endingWithTheFlow.includes(flow.type));
          const stranded = ends && here.some(({ settled, said }) => !settled && !said);
          if (flow.lastResort?.block === label)
            return stranded
              ? []
              : [
                  {
                    flow: flow.name,
                    block: label,
                    why: 'this block is the last resort of the flow, and no path ends here with nothing',
                    cure: 'take lastResort out of the flow',
                  },
                ];
          return stranded
            ? [
                {
                  flow: flow.name,
                  block: label,
                  why: 'a path ends here on which nobody was reached, nothing was promised and nothing was said last',
                },
              ]
            : [];
        }),
      );
  },
};

/** What an agent sees beside the call: nobody listens to it. */
const isGuide = (flow: Flow, { flows }: OurFlows): boolean =>
  Object.values(flow.blocks).some(({ Type }) => Type === 'ShowView') ||
  flows.some(({ blocks }) =>
    Object.values(blocks).some((block) =>
      namedFlows(block).some(({ name, hook }) => name === flow.name && (hook ?? '').endsWith('AgentUI')),
    ),
  );
