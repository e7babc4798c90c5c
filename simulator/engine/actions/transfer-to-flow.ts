import { type Action, failed } from '../outcome.ts';

const targets = new Set(['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER']);

/** Transfer to flow: the same contact goes on in another flow; nothing comes back. */
export const transferToFlow: Action = {
  simulated: true,
  run: (line) => {
    const id = line.whole('ContactFlowId');
    const flow = id === undefined ? undefined : line.services.flow(id);
    if (!flow) return failed(`there is no published flow "${id ?? line.parameter('ContactFlowId')}"`);
    if (!targets.has(flow.type))
      return failed(`${flow.name} is a ${flow.type} flow, no inbound or transfer flow`);
    return { kind: 'flow', flow };
  },
};
