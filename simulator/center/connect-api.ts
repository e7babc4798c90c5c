import { type ConnectApi, ConnectApiError } from './api.ts';
import type { CallsOfFloor } from './calls.ts';
import { contactOperations } from './connect-api/contacts.ts';
import type { Operation } from './connect-api/input.ts';
import { metricOperations } from './connect-api/metrics.ts';
import { phoneNumberOperations } from './connect-api/phone-numbers.ts';
import { queueOperations } from './connect-api/queues.ts';
import { startOperations } from './connect-api/start.ts';
import type { Floor } from './floor.ts';
import type { Metrics } from './metrics.ts';

/** The operations of Amazon Connect that the centre answers. Instants are `Date`s in both directions. */
export const createConnectApi = (floor: Floor, metrics: Metrics, calls: CallsOfFloor): ConnectApi => {
  const operations: Readonly<Record<string, Operation>> = {
    ...contactOperations(floor),
    ...metricOperations(floor, metrics),
    ...phoneNumberOperations(floor),
    ...queueOperations(floor),
    ...startOperations(floor, calls),
  };
  return {
    operations: Object.keys(operations),
    call: async (name, input) => {
      const operation = operations[name];
      if (operation === undefined) {
        throw new ConnectApiError('NotSimulated', 501, `Amazon Connect's ${name} is not simulated`);
      }
      return operation(input);
    },
  };
};
