import { dialBatch } from '../../domain/dialling/dial-batch.ts';
import type { DialOutcome } from '../../domain/dialling/dial-outcome.ts';
import type { DialPorts } from '../../domain/dialling/dial-ports.ts';
import type { Frame } from '../shared/log.ts';
import { type HandledOfBatch, queueBatchHandler } from '../shared/queue-batch-handler.ts';
import { dialRequest } from './contract.ts';

/**
 * @param count of outcomes that somebody must hear of: calls of which nobody knows whether they rang.
 */
export const createHandler = (
  ports: DialPorts & { readonly count: (metric: 'DialUnknown', count: number) => void },
  frame?: Frame,
) => {
  const dial = dialBatch(ports);
  return queueBatchHandler(
    dialRequest,
    async (requests) => {
      const outcomes = await dial(requests);
      const unknown = outcomes.filter(({ what }) => what === 'unknown').length;
      if (unknown > 0) ports.count('DialUnknown', unknown);
      return outcomes.map(handledOf);
    },
    frame,
  );
};

const handledOf = (outcome: DialOutcome): HandledOfBatch => {
  switch (outcome.what) {
    case 'failed':
      return { failed: outcome.cause };
    case 'placed':
    case 'offered':
      return { outcome: outcome.what, contactId: outcome.contactId };
    case 'nothing':
      return { outcome: `nothing: ${outcome.why}` };
    case 'waits':
      return { outcome: `waits for ${outcome.for}` };
    case 'settled':
      return { outcome: `settled: ${outcome.outcome}` };
    default:
      return { outcome: outcome.what };
  }
};
