import { dialBatch } from '../../domain/dialling/dial-batch.ts';
import type { DialOutcome } from '../../domain/dialling/dial-outcome.ts';
import type { DialPorts } from '../../domain/dialling/dial-ports.ts';
import { CannotCallFault } from '../../domain/dialling/faults.ts';
import type { Frame } from '../shared/log.ts';
import { type HandledOfBatch, queueBatchHandler } from '../shared/queue-batch-handler.ts';
import { dialRequest } from './contract.ts';

/**
 * @param count of outcomes that somebody must hear of: calls of which nobody knows whether they rang, and orders for which Connect lets us call nobody.
 */
export const createHandler = (
  ports: DialPorts & {
    readonly count: (metric: 'DialUnknown' | 'DialNotAllowed', count: number) => void;
  },
  frame?: Frame,
) => {
  const dial = dialBatch(ports);
  return queueBatchHandler(
    dialRequest,
    async (requests) => {
      const outcomes = await dial(requests);
      const unknown = outcomes.filter(({ what }) => what === 'unknown').length;
      if (unknown > 0) ports.count('DialUnknown', unknown);
      const notAllowed = outcomes.filter(
        (outcome) => outcome.what === 'failed' && outcome.cause instanceof CannotCallFault,
      ).length;
      if (notAllowed > 0) ports.count('DialNotAllowed', notAllowed);
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
