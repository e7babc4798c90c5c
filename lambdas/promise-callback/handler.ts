import { type PromisePorts, promiseCallback } from '../../domain/promise/promise-callback.ts';
import { spokenInstant, spokenNumber } from '../../domain/shared/spoken.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { promiseCallback as contract } from './contract.ts';

export const createHandler = (ports: PromisePorts, frame?: Frame) => {
  const promise = promiseCallback(ports);
  return flowHandler(
    contract,
    async ({ customerId, number, need, language }, { contactId, callerNumber }) => {
      const promised = await promise({
        contactId,
        customerId,
        callerNumber,
        keyedNumber: number,
        need,
        language,
      });
      if (!promised.ok) {
        return {
          outcome: promised.error.code === 'promise.number-needed' ? 'number-needed' : 'number-not-callable',
        };
      }
      const { news, promise: standing } = promised.value;
      return {
        outcome: news,
        promiseId: standing.id,
        number: standing.number,
        numberSpoken: spokenNumber(standing.number),
        dueSpoken: spokenInstant(standing.dueAt, ports.workingTime.timeZone, language),
      };
    },
    frame,
  );
};
